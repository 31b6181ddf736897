import { isSalutation, linesOf } from './released-text.ts';
import { splitText } from './split-text.ts';
import { characterWeight } from './text-weight.ts';

/** The longest digest WeChat takes. */
export const longestDigest = 120;
/** A digest comes from the beginning, however long a text is. */
const lookedAt = 4_000;
const cutMark = '……';

/** What a text begins with, up to {@link longestDigest} characters: whole sentences where they fit, and no figure cut. */
export function digestOfBody(body: string): string {
  const [first = '', ...rest] = linesOf(body.slice(0, lookedAt));
  const text = (isSalutation(first) && rest.length > 0 ? rest : [first, ...rest]).join(' ');
  if (characterWeight(text) <= longestDigest) return text;
  const [beginning = ''] = splitText(text, characterWeight, () => longestDigest - cutMark.length);
  return /[。！？!?…][”’」』）)]*$/u.test(beginning)
    ? beginning
    : `${beginning.replace(/[，,、：:；;]$/u, '')}${cutMark}`;
}
