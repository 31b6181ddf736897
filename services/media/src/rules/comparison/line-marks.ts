import type { ComparedSide } from './compared-side.ts';
import type { Hunk } from './hunks.ts';
import { significant } from './significant-text.ts';

const marks = /^[[●■◆◇▪▫▶►➢➤◼◾\p{Emoji_Presentation}]--[✅❌❎]]*$/v;
const emptyBox = /[□☐]/u;

/**
 * Whether a difference lies in nothing but the marks that lists and platforms put before lines: ● 一、, 📌 附件. Beside empty
 * boxes a filled one is a choice; alone in a line a mark is a cell of a table.
 */
export function isLineMark(
  { leftFrom, leftTo, rightFrom, rightTo }: Hunk,
  left: ComparedSide,
  right: ComparedSide,
): boolean {
  const marked = left.signs.slice(leftFrom, leftTo) + right.signs.slice(rightFrom, rightTo);
  return (
    areMarks(marked, left) &&
    left.isLineStart(leftFrom) &&
    !isAlone(left, leftFrom, leftTo) &&
    !isAlone(right, rightFrom, rightTo)
  );
}

/** Whether words are marks alone, and not choices of a text. */
export function areMarks(words: string, { signs }: ComparedSide): boolean {
  return marks.test(significant(words)) && !(words.includes('■') && emptyBox.test(signs));
}

function isAlone(side: ComparedSide, from: number, to: number): boolean {
  return from < to && side.isLineStart(to);
}
