import { commonRuns, type CommonRun, type Slice } from './common-runs.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { shortestEdits } from './shortest-edits.ts';

// Pieces standing once are looked for in these lengths, then sign by sign. Two hundred edits cost less than a millisecond.
const sizes = [12, 6, 4];
const editLimit = 200;

/**
 * What two parts share, in order: by pieces that stand once, then by shorter ones between them, at last sign by sign.
 * Linear in the length of the texts but for the last step, whose cost is bounded; what that cannot join is left apart.
 */
export function alignSlices(left: Slice, right: Slice, level = 0): CommonRun[] {
  const start = commonStart(left, right);
  const end = commonEnd(left, right, start);
  const rims = (inner: CommonRun[]): CommonRun[] => [
    ...(start > 0 ? [{ left: left.from, right: right.from, length: start }] : []),
    ...inner,
    ...(end > 0 ? [{ left: left.to - end, right: right.to - end, length: end }] : []),
  ];
  const innerLeft = { text: left.text, from: left.from + start, to: left.to - end };
  const innerRight = { text: right.text, from: right.from + start, to: right.to - end };
  if (innerLeft.from === innerLeft.to || innerRight.from === innerRight.to) return rims([]);
  return rims(alignInner(innerLeft, innerRight, level));
}

function alignInner(left: Slice, right: Slice, level: number): CommonRun[] {
  const size = sizes[level];
  if (size === undefined) return shortestEdits(left, right, editLimit) ?? [];
  const chain = heaviestChain(commonRuns(left, right, size));
  if (chain.length === 0) return alignInner(left, right, level + 1);
  const aligned: CommonRun[] = [];
  let leftAt = left.from;
  let rightAt = right.from;
  for (const run of [...chain, { left: left.to, right: right.to, length: 0 }]) {
    const gap = [
      { text: left.text, from: leftAt, to: run.left },
      { text: right.text, from: rightAt, to: run.right },
    ] as const;
    aligned.push(...alignSlices(...gap, isSmaller(gap, left, right) ? 0 : level + 1));
    if (run.length > 0) aligned.push(run);
    leftAt = run.left + run.length;
    rightAt = run.right + run.length;
  }
  return aligned;
}

// In a part half as long other pieces may stand once; each such step halves, so the whole stays n log n.
function isSmaller([leftGap, rightGap]: readonly [Slice, Slice], left: Slice, right: Slice): boolean {
  return lengthOf(leftGap) * 2 <= lengthOf(left) && lengthOf(rightGap) * 2 <= lengthOf(right);
}

function lengthOf({ from, to }: Slice): number {
  return to - from;
}

function commonStart(left: Slice, right: Slice): number {
  const most = Math.min(lengthOf(left), lengthOf(right));
  let length = 0;
  while (length < most && left.text.charCodeAt(left.from + length) === right.text.charCodeAt(right.from + length)) {
    length += 1;
  }
  return length;
}

function commonEnd(left: Slice, right: Slice, start: number): number {
  const most = Math.min(lengthOf(left), lengthOf(right)) - start;
  let length = 0;
  while (length < most && left.text.charCodeAt(left.to - length - 1) === right.text.charCodeAt(right.to - length - 1)) {
    length += 1;
  }
  return length;
}
