import { isFurniture, isInserted, isSiteFooter, isStatement } from '@dibao/shared/page/page-furniture';
import type { TextBlock } from '@dibao/shared/page/text-blocks';

/** The lines of a page, or of a text that somebody pasted. */
export interface ShownLines {
  /** All lines, one under the other. */
  readonly text: string;
  /** The lines that lie whole within a range of the text. */
  within(from: number, to: number): readonly ShownLine[];
  /** The line at a place of the text. */
  at(position: number): ShownLine | null;
  readonly lines: readonly ShownLine[];
}

export interface ShownLine {
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
}

export function createShownLines(blocks: readonly TextBlock[]): ShownLines {
  const lines: ShownLine[] = [];
  let from = 0;
  for (const block of blocks) {
    lines.push({ block, from, to: from + block.text.length });
    from += block.text.length + 1;
  }

  function indexAt(position: number): number {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((lines[middle]?.to ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    text: blocks.map(({ text }) => text).join('\n'),
    lines,
    at: (position) => lines[indexAt(position)] ?? null,
    within(start, end) {
      const found: ShownLine[] = [];
      for (let index = indexAt(start); index < lines.length; index++) {
        const line = lines[index];
        if (line === undefined || line.to > end) break;
        if (line.from >= start) found.push(line);
      }
      return found;
    },
  };
}

const number = /\p{N}/u;

/**
 * Whether a line between the lines of a text belongs to the page. In the middle of a text words of chrome do not suffice
 * when they carry a number: that may be a cell of its table.
 */
export function isOfPage({ block }: ShownLine, isRim: boolean): boolean {
  if (isInserted(block) || (isSiteFooter(block) && (isRim || !isStatement(block.text)))) return true;
  return isFurniture(block) && (isRim || !number.test(block.text));
}

/** Whether words put inside a line are of the page: 扫一扫在手机打开当前页, and nothing that could count. */
export function areOfPage(words: string): boolean {
  const text = words.trim();
  return text.length >= 3 && !number.test(text) && isFurniture({ text, linked: 0, path: [], marker: null });
}
