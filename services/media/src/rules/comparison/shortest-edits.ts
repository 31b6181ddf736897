import type { CommonRun, Slice } from './common-runs.ts';

/**
 * What two short texts share by the fewest deletions and insertions (Myers 1986), or null when more than `limit` are
 * needed: time and memory are bounded by the limit squared, however long the texts.
 */
export function shortestEdits(left: Slice, right: Slice, limit: number): CommonRun[] | null {
  const n = left.to - left.from;
  const m = right.to - right.from;
  const furthest = new Int32Array(2 * limit + 3);
  const middle = limit + 1;
  const steps: Int32Array[] = [];
  for (let edits = 0; edits <= Math.min(limit, n + m); edits++) {
    steps.push(furthest.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = nextX(furthest, middle, diagonal, edits);
      while (x < n && x - diagonal < m && isSame(left, right, x, x - diagonal)) x += 1;
      furthest[middle + diagonal] = x;
      if (x >= n && x - diagonal >= m) return tracedBack(steps, left, right, edits);
    }
  }
  return null;
}

function nextX(furthest: Int32Array, middle: number, diagonal: number, edits: number): number {
  const down = furthest[middle + diagonal + 1] ?? 0;
  const across = furthest[middle + diagonal - 1] ?? 0;
  return diagonal === -edits || (diagonal !== edits && across < down) ? down : across + 1;
}

function isSame(left: Slice, right: Slice, x: number, y: number): boolean {
  return left.text.charCodeAt(left.from + x) === right.text.charCodeAt(right.from + y);
}

function tracedBack(steps: readonly Int32Array[], left: Slice, right: Slice, last: number): CommonRun[] {
  const runs: CommonRun[] = [];
  let x = left.to - left.from;
  let y = right.to - right.from;
  for (let edits = last; edits >= 0; edits--) {
    const furthest = steps[edits] ?? new Int32Array(3);
    const middle = edits + 1;
    const diagonal = x - y;
    const down = furthest[middle + diagonal + 1] ?? 0;
    const across = furthest[middle + diagonal - 1] ?? 0;
    const isDown = diagonal === -edits || (diagonal !== edits && across < down);
    const startX = edits === 0 ? 0 : isDown ? down : across + 1;
    if (x > startX) runs.push({ left: left.from + startX, right: right.from + startX - diagonal, length: x - startX });
    x = isDown ? down : across;
    y = x - (isDown ? diagonal + 1 : diagonal - 1);
  }
  return runs.toReversed();
}
