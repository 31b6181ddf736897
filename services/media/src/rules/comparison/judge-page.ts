import type { Bilingual } from '@dibao/shared/bilingual';
import type { Page } from '@dibao/shared/page/read-page';
import type { Platform } from '../channel.ts';
import { missingAttachments } from './attachments-shown.ts';
import { compareTexts, type Difference, type TextComparison } from './compare-texts.ts';
import { linkToSource } from './link-to-source.ts';
import { barrierOf } from './page-barrier.ts';
import type { CopySource } from './page-source.ts';
import { type PreparedText, prepareText } from './prepared-text.ts';
import { titleShown } from './title-shown.ts';

/**
 * What a page is, beside a source.
 * - `VERIFIED`: the whole text with its attachments.
 * - `PARTIAL`: nothing changed, something missing.
 * - `DIFFERENT`: something changed or added; one sign suffices.
 * - `DIGEST`: a short post that tells of the text, quotes less of it than a copy shows, and links to the whole.
 * - `LINK`: not the text, but the way to it.
 * - `UNRELATED`: another text. `GONE`: the page says that it is no longer there.
 * - `BLOCKED`: the hub was not shown the text: firewall, login, script, embedded file.
 */
export type PageVerdict = 'VERIFIED' | 'PARTIAL' | 'DIFFERENT' | 'DIGEST' | 'LINK' | 'UNRELATED' | 'GONE' | 'BLOCKED';

/** What is missing from a copy. */
export type MissingFromCopy =
  | { readonly part: 'TITLE' | 'BODY'; readonly detail: string }
  | { readonly part: 'ATTACHMENT' | 'LINK'; readonly detail: string };

/** The judgement of a page, with its grounds. */
export interface PageJudgement {
  readonly verdict: PageVerdict;
  readonly reason: Bilingual | null;
  readonly coverage: number;
  readonly differences: readonly Difference[];
  readonly missing: readonly MissingFromCopy[];
  /** The text found on the page; null when it shows none of the source. */
  readonly text: string | null;
  /** Where it leads to the source, when it does. */
  readonly link: string | null;
}

/** Below this share a page quotes a text and is no copy of it. */
const leastCopy = 0.3;
/** Texts of one kind repeat most of their words every year; without its title such a page is another document. */
const sameKind = 0.75;
const longestPost = 2_000;
/** Platforms whose posts are digests by nature. */
const postPlatforms: ReadonlySet<Platform> = new Set<Platform>(['WEIBO', 'DOUYIN', 'TOUTIAO']);

/**
 * Judges whether a page is a true and whole copy of a source (A09): nothing but what is decisive counts. Whoever judges
 * many pages beside one source prepares its text once.
 */
export function judgePage(
  source: CopySource,
  page: Page,
  platform: Platform = 'WEBSITE',
  text: PreparedText = prepareText(source),
): PageJudgement {
  const elsewhere = `${page.windowTitle}\n${page.tags.articleTitle ?? ''}`;
  const comparison = compareTexts(text, page.blocks, { elsewhere, legalForce: source.legalForce ?? '' });
  const title = titleShown(source.title, page);
  const link = linkToSource(source, page, title.isShown);
  const isPost = postPlatforms.has(platform) && lengthOf(page) <= longestPost;
  const isCopy = comparison !== null && comparison.coverage >= (title.isShown || isPost ? leastCopy : sameKind);
  if (comparison !== null && isCopy) return judgeCopy(source, page, comparison, title.nearly, link);
  if (isPost && (link !== null || title.isShown)) return judgePost(source, comparison, link);
  if (link !== null) return { ...nothing, verdict: 'LINK', link };
  const barrier = barrierOf(page);
  if (barrier !== null) {
    return { ...nothing, verdict: barrier.kind === 'REMOVED' ? 'GONE' : 'BLOCKED', reason: barrier.reason };
  }
  return unrelated(source, comparison, title.isShown);
}

const nothing = { reason: null, coverage: 0, differences: [], missing: [], text: null, link: null };

function judgeCopy(
  source: CopySource,
  page: Page,
  comparison: TextComparison,
  nearlyTitle: string | null,
  link: string | null,
): PageJudgement {
  const { coverage, text } = comparison;
  const changedTitle = nearlyTitle === null ? [] : [{ before: '', source: source.title, copy: nearlyTitle, after: '' }];
  const differences = [...changedTitle, ...comparison.differences];
  const missing: MissingFromCopy[] = [
    ...comparison.missing.map(
      (detail) => ({ part: source.title.includes(detail) ? 'TITLE' : 'BODY', detail }) as const,
    ),
    ...missingAttachments(source.attachments, page).map((detail) => ({ part: 'ATTACHMENT', detail }) as const),
  ];
  const verdict = differences.length > 0 ? 'DIFFERENT' : missing.length > 0 ? 'PARTIAL' : 'VERIFIED';
  return { verdict, reason: null, coverage, differences, missing, text, link };
}

const digits = /\d/u;

/** A post in its own words leads to the whole text, and gives no other number where it quotes it. */
function judgePost(source: CopySource, comparison: TextComparison | null, link: string | null): PageJudgement {
  const { coverage, text, differences } = comparison ?? { coverage: 0, text: null, differences: [] };
  const changed = differences.filter(({ source: words, copy }) => digits.test(words) && digits.test(copy));
  const seen = { ...nothing, coverage, text, link };
  if (changed.length > 0) return { ...seen, verdict: 'DIFFERENT', differences: changed };
  if (link !== null) return { ...seen, verdict: 'DIGEST' };
  const reason = { zh: '摘要没有链接到全文。', en: 'The digest does not link to the whole text.' };
  return { ...seen, verdict: 'PARTIAL', reason, missing: [{ part: 'LINK', detail: source.urls[0] ?? source.title }] };
}

function lengthOf({ blocks }: Page): number {
  return blocks.reduce((length, { text }) => length + text.length, 0);
}

function unrelated(source: CopySource, comparison: TextComparison | null, isTitled: boolean): PageJudgement {
  if (!isTitled) {
    const reason = { zh: '网页显示的是另一篇内容。', en: 'The page shows another text.' };
    return { ...nothing, verdict: 'UNRELATED', reason };
  }
  return {
    ...nothing,
    verdict: 'PARTIAL',
    reason: { zh: '网页只有标题，没有正文。', en: 'The page shows the title without the text.' },
    missing: [{ part: 'BODY', detail: source.body.slice(0, 200) }],
    text: comparison?.text ?? null,
    coverage: comparison?.coverage ?? 0,
  };
}
