/** A piece that two texts share: `length` signs from `left` in the one and from `right` in the other. */
export interface CommonRun {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/** The part `[from, to)` of a text. */
export interface Slice {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Pieces of at least `size` signs that begin with a sequence standing once in the left part, in the order of the right.
 * Both parts are read once: where a piece was found the search goes on behind it.
 */
export function commonRuns(left: Slice, right: Slice, size: number, places = uniquePlaces(left, size)): CommonRun[] {
  const runs: CommonRun[] = [];
  let behind = right.from;
  for (let at = right.from; at + size <= right.to; at++) {
    const place = places.get(right.text.slice(at, at + size));
    if (place === undefined || place === repeated) continue;
    const run = extended(left, right, { left: place, right: at, length: size }, behind);
    runs.push(run);
    behind = run.right + run.length;
    at = behind - 1;
  }
  return runs;
}

/** Where each sequence of signs stands; -1 for one that stands there more than once. */
export type Places = ReadonlyMap<string, number>;

const repeated = -1;

export function uniquePlaces({ text, from, to }: Slice, size: number): Places {
  const places = new Map<string, number>();
  for (let at = from; at + size <= to; at++) {
    const piece = text.slice(at, at + size);
    places.set(piece, places.has(piece) ? repeated : at);
  }
  return places;
}

function extended(left: Slice, right: Slice, run: CommonRun, behind: number): CommonRun {
  let start = 0;
  while (
    run.left - start > left.from &&
    run.right - start > behind &&
    left.text.charCodeAt(run.left - start - 1) === right.text.charCodeAt(run.right - start - 1)
  ) {
    start += 1;
  }
  let end = run.length;
  while (
    run.left + end < left.to &&
    run.right + end < right.to &&
    left.text.charCodeAt(run.left + end) === right.text.charCodeAt(run.right + end)
  ) {
    end += 1;
  }
  return { left: run.left - start, right: run.right - start, length: start + end };
}
