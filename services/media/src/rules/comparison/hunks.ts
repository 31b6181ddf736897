import type { CommonRun, Slice } from './common-runs.ts';

/** A place where two texts differ: the part `[leftFrom, leftTo)` of the one stands where the other has `[rightFrom, rightTo)`. */
export interface Hunk {
  readonly leftFrom: number;
  readonly leftTo: number;
  readonly rightFrom: number;
  readonly rightTo: number;
}

/** The places between the shared pieces, those torn apart by chance joined again. */
export function hunksBetween(left: Slice, right: Slice, runs: readonly CommonRun[]): Hunk[] {
  const hunks: Hunk[] = [];
  let leftFrom = left.from;
  let rightFrom = right.from;
  for (const run of [...runs, { left: left.to, right: right.to, length: 0 }]) {
    if (run.left > leftFrom || run.right > rightFrom) {
      addHunk(hunks, { leftFrom, leftTo: run.left, rightFrom, rightTo: run.right });
    }
    leftFrom = run.left + run.length;
    rightFrom = run.right + run.length;
  }
  return hunks;
}

function addHunk(hunks: Hunk[], hunk: Hunk): void {
  const last = hunks.at(-1);
  if (last !== undefined && hunk.leftFrom - last.leftTo <= tolerance(last, hunk)) {
    hunks[hunks.length - 1] = { ...hunk, leftFrom: last.leftFrom, rightFrom: last.rightFrom };
  } else hunks.push(hunk);
}

// Two or three signs between long differences agree by chance: 号, 年, 的.
function tolerance(one: Hunk, other: Hunk): number {
  return Math.max(2, Math.floor(Math.min(sizeOf(one), sizeOf(other)) / 3));
}

function sizeOf({ leftFrom, leftTo, rightFrom, rightTo }: Hunk): number {
  return Math.max(leftTo - leftFrom, rightTo - rightFrom);
}
