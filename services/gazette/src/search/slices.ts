import type { SearchRow } from './search-request.ts';

export interface SliceLimits {
  readonly rows: number;
  /** UTF-16 units of text: one slice of very long articles would hold up everything behind it. */
  readonly characters: number;
}

/** UTF-16 units of all texts of a row. */
export function charactersOf(row: SearchRow): number {
  return row.texts.reduce((sum, text) => sum + text.length, 0);
}

/** Groups rows into slices within both limits; a row that is too long by itself is a slice of its own. */
export async function* inSlices(
  rows: AsyncIterable<SearchRow> | Iterable<SearchRow>,
  limits: SliceLimits,
): AsyncGenerator<SearchRow[]> {
  let slice: SearchRow[] = [];
  let characters = 0;
  for await (const row of rows) {
    const length = charactersOf(row);
    if (slice.length > 0 && (slice.length >= limits.rows || characters + length > limits.characters)) {
      yield slice;
      slice = [];
      characters = 0;
    }
    slice.push(row);
    characters += length;
  }
  if (slice.length > 0) yield slice;
}
