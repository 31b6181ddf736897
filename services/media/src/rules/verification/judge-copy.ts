import type { Page } from '@dibao/shared/page/read-page';
import { normaliseForSearch } from '@dibao/shared/text-normalise';
import type { DutyKind, RepostMode } from '../duty.ts';
import { type Fingerprint, shareShown } from './fingerprint.ts';
import type { Judgement } from './judgement.ts';
import { showsLabel } from './label-shown.ts';

/** What a page should show. */
export interface CopyToJudge {
  readonly kind: DutyKind;
  readonly mode: RepostMode;
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
  const seen = { reason: null, declaredAt: page.pubDate?.at ?? null, text, differences: [], missing: [] };
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
  const lines = copy.expected.body.split('\n').map(normaliseForSearch);
  const found = lines.filter((line) => shown.includes(line)).length;
  if (found === lines.length) return { ...seen, verdict: 'VERIFIED' };
  return { ...seen, verdict: found === 0 ? 'UNRELATED' : 'DIFFERENT' };
}
