/** A line of a text that is not blank. */
export interface TextLine {
  /** Without blanks at its ends. */
  readonly text: string;
  /** Where `text` begins, in UTF-16 units of the whole. */
  readonly index: number;
  /** How many lines of the whole, blank ones included, stand before it. */
  readonly row: number;
}

/** A line longer than this is a paragraph, never a heading, a signature or a label; no line pattern is tried on it. */
export const longestHeading = 400;

/** The lines of a text that are not blank. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let index = 0;
  for (const [row, raw] of text.split('\n').entries()) {
    const trimmed = raw.trim();
    if (trimmed !== '') lines.push({ text: trimmed, index: index + raw.indexOf(trimmed.slice(0, 1)), row });
    index += raw.length + 1;
  }
  return lines;
}

/** Joins lines that one title was broken into, and drops the blanks a broken line leaves between Chinese characters. */
export function joinBrokenLines(lines: readonly string[]): string {
  return lines
    .join(' ')
    .replace(/(?<=[\p{Script=Han}\p{P}])\s+(?=[\p{Script=Han}\p{P}\d])|(?<=\d)\s+(?=[\p{Script=Han}\p{P}])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
