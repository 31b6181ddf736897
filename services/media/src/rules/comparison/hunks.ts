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
      addHunk(hunks, { leftFrom, leftTo: run.left, rightFrom, rightTo: run.right }, left.text, right.text);
    }
    leftFrom = run.left + run.length;
    rightFrom = run.right + run.length;
  }
  return hunks;
}

function addHunk(hunks: Hunk[], hunk: Hunk, left: string, right: string): void {
  const last = hunks.at(-1);
  const distance = last === undefined ? 0 : hunk.leftFrom - last.leftTo;
  if (last === undefined) hunks.push(hunk);
  else if (distance <= tolerance(last, hunk)) {
    hunks[hunks.length - 1] = { ...hunk, leftFrom: last.leftFrom, rightFrom: last.rightFrom };
  } else if (isMovable(hunk, distance, left, right)) {
    // 甲乙甲丙 beside 甲丙: 甲乙 was put before, and not 乙甲 between.
    const moved = { ...hunk, leftTo: hunk.leftTo - distance, rightTo: hunk.rightTo - distance };
    hunks[hunks.length - 1] = { ...moved, leftFrom: last.leftFrom, rightFrom: last.rightFrom };
  } else hunks.push(hunk);
}

/** Whether what was put in or left out here might as well be so `distance` signs before, next to the last difference. */
function isMovable(
  { leftFrom, leftTo, rightFrom, rightTo }: Hunk,
  distance: number,
  left: string,
  right: string,
): boolean {
  if (distance > 60) return false;
  if (leftFrom === leftTo)
    return right.slice(rightFrom - distance, rightFrom) === right.slice(rightTo - distance, rightTo);
  return rightFrom === rightTo && left.slice(leftFrom - distance, leftFrom) === left.slice(leftTo - distance, leftTo);
}

// Two or three signs between long differences agree by chance: 号, 年, 的.
function tolerance(one: Hunk, other: Hunk): number {
  return Math.max(2, Math.floor(Math.min(sizeOf(one), sizeOf(other)) / 3));
}

function sizeOf({ leftFrom, leftTo, rightFrom, rightTo }: Hunk): number {
  return Math.max(leftTo - leftFrom, rightTo - rightFrom);
}
