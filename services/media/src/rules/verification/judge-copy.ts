import type { Page } from '@dibao/shared/page/read-page';
import type { Platform } from '../channel.ts';
import { judgePage } from '../comparison/judge-page.ts';
import { barrierOf } from '../comparison/page-barrier.ts';
import type { CopySource } from '../comparison/page-source.ts';
import { type PreparedText, prepareText, type SourceText } from '../comparison/prepared-text.ts';
import { titleShown } from '../comparison/title-shown.ts';
import type { DutyKind } from '../duty.ts';
import { type Fingerprint, fingerprintOf, shareShown } from './fingerprint.ts';
import type { Judgement } from './judgement.ts';
import { showsLabel } from './label-shown.ts';

/** What a page should show. */
export interface CopyToJudge {
  readonly kind: DutyKind;
  readonly platform: Platform;
  readonly legalForce: string;
  readonly title: string;
  /** Null where it may no longer be read. */
  readonly expected: CopySource | null;
  /** Of a recalled text, one for each edition that was known: any of them may stand there. */
  readonly fingerprints: readonly Fingerprint[];
  /** Of a corrected text, one for each replaced edition; empty for one that nobody could read in time. */
  readonly replaced: readonly Fingerprint[];
}

/** A page that shows this share of a recalled text still stands. */
const standing = 0.5;
const longestText = 100_000;

/**
 * Whether a page that answered shows what is owed: the copy, the new edition, nothing any more, or a label.
 *
 * @param prepare how a text is prepared for comparison, or found prepared
 */
export function judgeCopy(page: Page, copy: CopyToJudge, prepare: Prepare = prepareText): Judgement {
  const seen: Seen = {
    ...{ reason: null, declaredAt: page.pubDate?.at ?? null, text: textOf(page), differences: [], missing: [] },
    mode: null,
  };
  if (copy.kind === 'RECALL') return judgeRecalled(page, copy, seen);
  const judge = copy.kind === 'RELABEL' ? judgeLabel : judgeText;
  return withoutReplacedWords(judge(page, copy, seen, prepare), page, copy);
}

type Prepare = (source: SourceText) => PreparedText;
type Seen = Omit<Judgement, 'verdict'>;

/** A link or a digest is a copy of its kind (A01): which one it was is recorded. */
function judgeText(page: Page, { expected, platform }: CopyToJudge, seen: Seen, prepare: Prepare): Judgement {
  if (expected === null) return { ...seen, verdict: 'UNREACHABLE', reason: nothingToCompare };
  const { verdict, reason, differences, missing, text } = judgePage(expected, page, platform, prepare(expected));
  const isLink = verdict === 'LINK' || verdict === 'DIGEST';
  return {
    ...seen,
    ...{ reason, verdict: isLink ? 'VERIFIED' : verdict, mode: isLink ? 'LINK' : 'REPOST' },
    text: text?.slice(0, longestText) ?? seen.text,
    differences: differences.slice(0, mostParts).map(({ before, source, copy, after }) => ({
      ...{ before, after },
      ...{ source: shortened(source), copy: shortened(copy) },
    })),
    missing: missing.slice(0, mostParts).map(({ part, detail }) => ({ part, detail: shortened(detail) })),
  };
}

const mostParts = 50;
const longestPart = 500;

function shortened(words: string): string {
  return words.length > longestPart ? `${words.slice(0, longestPart)}…` : words;
}

function judgeRecalled(page: Page, { fingerprints, title }: CopyToJudge, seen: Seen): Judgement {
  const known = fingerprints.filter(({ length }) => length > 0);
  const shown = page.blocks.map(({ text }) => text).join('\n');
  const stands =
    known.length > 0
      ? known.some((fingerprint) => shareShown(fingerprint, shown) >= standing)
      : titleShown(title, page).isShown;
  if (stands) return { ...seen, verdict: 'STANDING' };
  const barrier = barrierOf(page);
  if (barrier === null) return { ...seen, verdict: 'UNRELATED' };
  return { ...seen, verdict: barrier.kind === 'REMOVED' ? 'GONE' : 'BLOCKED', reason: barrier.reason };
}

function judgeLabel(page: Page, copy: CopyToJudge, seen: Seen, prepare: Prepare): Judgement {
  const judged = copy.expected && judgePage(copy.expected, page, copy.platform, prepare(copy.expected));
  if (judged?.verdict === 'GONE' || judged?.verdict === 'BLOCKED')
    return { ...seen, ...judged, verdict: judged.verdict };
  if (judged === null ? !titleShown(copy.title, page).isShown : judged.verdict === 'UNRELATED')
    return { ...seen, verdict: 'UNRELATED' };
  if (showsLabel(page, copy.legalForce, copy.expected?.body ?? null)) return { ...seen, verdict: 'VERIFIED' };
  return { ...seen, verdict: 'PARTIAL', missing: [{ part: 'LABEL', detail: copy.legalForce }] };
}

/** Words of an edition that a correction replaced are not kept: what the copy should say stays, what it says goes. */
function withoutReplacedWords(judged: Judgement, page: Page, { replaced, expected }: CopyToJudge): Judgement {
  if (judged.verdict === 'VERIFIED' || !replaced.some((old) => mayShow(old, page, expected))) return judged;
  return { ...judged, text: null, differences: judged.differences.map((one) => ({ ...one, copy: one.copy && '…' })) };
}

/** Whether a page resembles a replaced edition no less than the one that stands. */
function mayShow(replaced: Fingerprint, page: Page, expected: CopySource | null): boolean {
  if (replaced.length === 0) return true;
  const shown = page.blocks.map(({ text }) => text).join('\n');
  const share = shareShown(replaced, shown);
  return share > 0 && share >= shareShown(fingerprintOf(expected?.body ?? ''), shown);
}

function textOf({ blocks }: Page): string {
  return blocks
    .map(({ text }) => text)
    .join('\n')
    .slice(0, longestText);
}

const nothingToCompare = {
  zh: '暂无可供比对的文本，稍后再看。',
  en: 'There is no text to compare with for the moment; the hub looks again.',
};
