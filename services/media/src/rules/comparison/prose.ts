import { significant } from './significant-text.ts';

/** The part of a text between its head and its end, in significant signs. */
export interface Prose {
  /** Where the first sentence begins: before it stand title, number and addressees, and sites put their facts there. */
  readonly from: number;
  /** Where the last sentence ends: behind it stand signature, date and the names of attachments. */
  readonly to: number;
}

const sentence = /[。；]/u;
const longestHead = 12;

export function proseOf(text: string): Prose {
  const lines = text.split('\n');
  const first = lines.findIndex((line, index) => index > 0 && sentence.test(line));
  const last = lines.findLastIndex((line) => sentence.test(line));
  if (first === -1) return { from: significant(lines[0] ?? '').length, to: significant(text).length };
  const head = significant(lines.slice(0, Math.min(first, longestHead)).join('\n')).length;
  const end = significant(lines.slice(last + 1).join('\n')).length;
  return { from: head, to: significant(text).length - end };
}
