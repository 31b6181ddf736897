import type { CommonRun } from './common-runs.ts';

const none = -1;

/**
 * Of pieces in the order of the right text, those of the greatest total length that keep the order of the left as well.
 * A Fenwick tree over the ends in the left text holds the heaviest chain so far: n log n for n pieces.
 */
export function heaviestChain(runs: readonly CommonRun[]): CommonRun[] {
  const ends = [...new Set(runs.map(({ left, length }) => left + length))].toSorted((a, b) => a - b);
  const tree = new Int32Array(ends.length + 1).fill(none);
  const weights = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(none);

  function weightOf(index: number): number {
    return index === none ? 0 : (weights[index] ?? 0);
  }

  function heaviestUpTo(rank: number): number {
    let found = none;
    for (let at = rank; at > 0; at -= at & -at) {
      const candidate = tree[at] ?? none;
      if (weightOf(candidate) > weightOf(found)) found = candidate;
    }
    return found;
  }

  function put(rank: number, index: number): void {
    for (let at = rank; at < tree.length; at += at & -at) {
      if (weightOf(index) > weightOf(tree[at] ?? none)) tree[at] = index;
    }
  }

  for (const [index, run] of runs.entries()) {
    const previous = heaviestUpTo(countUpTo(ends, run.left));
    before[index] = previous;
    weights[index] = run.length + weightOf(previous);
    put(countUpTo(ends, run.left + run.length), index);
  }

  const chain: CommonRun[] = [];
  for (let index = heaviestUpTo(ends.length); index !== none; index = before[index] ?? none) {
    const run = runs[index];
    if (run !== undefined) chain.push(run);
  }
  return chain.toReversed();
}

/** How many of the rising numbers are not beyond `limit`. */
function countUpTo(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
