import { normaliseForSearch } from '@dibao/shared/text-normalise';
import type { DutyKind, RepostMode } from '../duty.ts';
import { type Fingerprint, shareShown } from './fingerprint.ts';
import type { Judgement } from './judgement.ts';

/** A page that answered, and what it should show. */
export interface CopyToJudge {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
  readonly kind: DutyKind;
  readonly mode: RepostMode;
  readonly legalForce: string;
  readonly expected: ExpectedText | null;
  readonly fingerprint: Fingerprint | null;
  readonly title: string;
}

export interface ExpectedText {
  readonly title: string;
  readonly body: string;
  readonly sourceUrl: string | null;
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
}

/** Whether the page shows what is owed. */
export function judgeCopy(copy: CopyToJudge): Judgement {
  const html = new TextDecoder('utf-8').decode(copy.bytes);
  const text = html.replaceAll(/<(script|style)[\s\S]*?<\/\1>/gi, ' ').replaceAll(/<[^>]*>/g, '\n');
  const shown = normaliseForSearch(text);
  const nothing = { reason: null, declaredAt: null, text: text.slice(0, 20_000), differences: [], missing: [] };
  const title = normaliseForSearch(copy.title);
  if (copy.kind === 'RECALL') {
    const stands = copy.fingerprint === null ? shown.includes(title) : shareShown(copy.fingerprint, text) >= 0.5;
    return { ...nothing, verdict: stands ? 'STANDING' : 'UNRELATED' };
  }
  if (copy.expected === null) return { ...nothing, verdict: shown.includes(title) ? 'VERIFIED' : 'UNRELATED' };
  const lines = copy.expected.body.split('\n').map(normaliseForSearch);
  const found = lines.filter((line) => shown.includes(line)).length;
  if (found === lines.length) return { ...nothing, verdict: 'VERIFIED' };
  return { ...nothing, verdict: found === 0 ? 'UNRELATED' : 'DIFFERENT' };
}
