import type { TextBlock } from '@dibao/shared/page/text-blocks';

/** The lines of a page, or of a text that somebody pasted. */
export interface ShownLines {
  /** All lines, one under the other. */
  readonly text: string;
  /** The lines that lie whole within a range of the text. */
  within(from: number, to: number): readonly ShownLine[];
  /** The lines that a range of the text touches. */
  touching(from: number, to: number): readonly ShownLine[];
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

  function touching(start: number, end: number): ShownLine[] {
    const found: ShownLine[] = [];
    for (let index = indexAt(start); index < lines.length; index++) {
      const line = lines[index];
      if (line === undefined || line.from > end) break;
      found.push(line);
    }
    return found;
  }

  return {
    text: blocks.map(({ text }) => text).join('\n'),
    lines,
    at: (position) => lines[indexAt(position)] ?? null,
    within: (start, end) => touching(start, end).filter((line) => line.from >= start && line.to <= end),
    touching,
  };
}
