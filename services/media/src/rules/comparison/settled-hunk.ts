import type { ComparedSide } from './compared-side.ts';
import type { Hunk } from './hunks.ts';

const furthest = 400;

/**
 * The same difference where a reader would see it. Alignment leaves open where a part that was left out begins when its
 * first signs are those of what follows it: 二、甲 of 二、甲 二、乙. Here it begins and ends with a line, else a sentence.
 */
export function settledHunk(hunk: Hunk, left: ComparedSide, right: ComparedSide): Hunk {
  const trimmed = trimmedHunk(hunk, left, right);
  const { leftFrom, leftTo, rightFrom, rightTo } = trimmed;
  if (rightFrom === rightTo && leftFrom < leftTo) {
    const by = shift(left, leftFrom, leftTo);
    return { leftFrom: leftFrom + by, leftTo: leftTo + by, rightFrom: rightFrom + by, rightTo: rightTo + by };
  }
  if (leftFrom === leftTo && rightFrom < rightTo) {
    const by = shift(right, rightFrom, rightTo);
    return { leftFrom: leftFrom + by, leftTo: leftTo + by, rightFrom: rightFrom + by, rightTo: rightTo + by };
  }
  return trimmed;
}

/** Without what both sides begin and end with. */
function trimmedHunk(hunk: Hunk, left: ComparedSide, right: ComparedSide): Hunk {
  let { leftFrom, leftTo, rightFrom, rightTo } = hunk;
  while (leftFrom < leftTo && rightFrom < rightTo && left.signs[leftFrom] === right.signs[rightFrom]) {
    leftFrom += 1;
    rightFrom += 1;
  }
  while (leftFrom < leftTo && rightFrom < rightTo && left.signs[leftTo - 1] === right.signs[rightTo - 1]) {
    leftTo -= 1;
    rightTo -= 1;
  }
  return { leftFrom, leftTo, rightFrom, rightTo };
}

/** By how many signs `[from, to)` may move so that it is a run of lines, or of sentences; 0 where it never is. */
function shift(side: ComparedSide, from: number, to: number): number {
  const shifts = [0, ...shiftsBack(side.signs, from, to), ...shiftsForth(side.signs, from, to)];
  const whole = shifts.find((by) => side.isLineStart(from + by) && side.isLineStart(to + by));
  return whole ?? shifts.find((by) => side.isSentenceStart(from + by) && side.isSentenceStart(to + by)) ?? 0;
}

function shiftsBack(signs: string, from: number, to: number): number[] {
  const shifts: number[] = [];
  for (let by = 1; by <= furthest && from - by >= 0 && signs[from - by] === signs[to - by]; by++) shifts.push(-by);
  return shifts;
}

function shiftsForth(signs: string, from: number, to: number): number[] {
  const shifts: number[] = [];
  for (let by = 1; by <= furthest && to + by <= signs.length && signs[from + by - 1] === signs[to + by - 1]; by++) {
    shifts.push(by);
  }
  return shifts;
}
