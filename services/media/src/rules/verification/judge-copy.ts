import type { Page } from '@dibao/shared/page/read-page';
import { normaliseForSearch } from '@dibao/shared/text-normalise';
import type { Platform } from '../channel.ts';
import { judgePage } from '../comparison/judge-page.ts';
import type { DutyKind } from '../duty.ts';
import { type Fingerprint, shareShown } from './fingerprint.ts';
import type { Judgement } from './judgement.ts';
import { showsLabel } from './label-shown.ts';

/** What a page should show. */
export interface CopyToJudge {
  readonly kind: DutyKind;
  readonly platform: Platform;
  readonly legalForce: string;
  readonly title: string;
  /** Null where it may no longer be read. */
  readonly expected: ExpectedText | null;
  /** Of a recalled text. */
  readonly fingerprint: Fingerprint | null;
}

export interface ExpectedText {
  readonly title: string;
  readonly body: string;
  readonly urls: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
}

/** A page that shows this share of a recalled text still stands. */
const standing = 0.5;
const longestText = 100_000;

/** Whether a page that answered shows what is owed: the copy, the new edition, nothing any more, or a label. */
export function judgeCopy(page: Page, copy: CopyToJudge): Judgement {
  const text = page.blocks
    .map((block) => block.text)
    .join('\n')
    .slice(0, longestText);
  const seen = { reason: null, mode: null, declaredAt: page.pubDate?.at ?? null, text, differences: [], missing: [] };
  const shown = normaliseForSearch(text);
  const isTitled = shown.includes(normaliseForSearch(copy.title));
  if (copy.kind === 'RECALL') {
    const recognised =
      (copy.fingerprint?.length ?? 0) > 0 ? shareShown(copy.fingerprint ?? [], text) >= standing : isTitled;
    return { ...seen, verdict: recognised ? 'STANDING' : 'UNRELATED' };
  }
  if (copy.kind === 'RELABEL') {
    if (!isTitled) return { ...seen, verdict: 'UNRELATED' };
    if (showsLabel(page, copy.legalForce, copy.expected?.body ?? null)) return { ...seen, verdict: 'VERIFIED' };
    return { ...seen, verdict: 'PARTIAL', missing: [{ part: 'LABEL', detail: copy.legalForce }] };
  }
  if (copy.expected === null) return { ...seen, verdict: isTitled ? 'VERIFIED' : 'UNRELATED' };
  return { ...seen, ...judgeExpected(page, copy.platform, copy.expected) };
}

/** A link or a digest is a copy of its kind (A01): which one it was is recorded. */
function judgeExpected(page: Page, platform: Platform, expected: ExpectedText) {
  const { verdict, reason, differences, missing, text } = judgePage(expected, page, platform);
  const isLink = verdict === 'LINK' || verdict === 'DIGEST';
  return {
    reason,
    verdict: isLink ? 'VERIFIED' : verdict,
    mode: isLink ? 'LINK' : 'REPOST',
    differences: differences.map(({ before, source, copy, after }) => ({
      ...{ before, after },
      ...{ source: shortened(source), copy: shortened(copy) },
    })),
    missing: missing.slice(0, mostMissing).map(({ part, detail }) => ({ part, detail: shortened(detail) })),
    ...(text === null ? {} : { text: text.slice(0, longestText) }),
  } as const;
}

const mostMissing = 50;
const longestPart = 500;

function shortened(words: string): string {
  return words.length > longestPart ? `${words.slice(0, longestPart)}…` : words;
}
