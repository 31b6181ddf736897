import { alignSlices } from './align.ts';
import { commonRuns, type CommonRun } from './common-runs.ts';
import type { ComparedSide } from './compared-side.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { type Hunk, hunksBetween } from './hunks.ts';

/** Where a text stands on a page, and where the two differ. */
export interface FoundCopy {
  /** The share of the text behind its title that the page shows, 0 to 1. */
  readonly coverage: number;
  /** The part of the page, in significant signs. */
  readonly from: number;
  readonly to: number;
  readonly hunks: readonly Hunk[];
  /** The pieces both share. */
  readonly runs: readonly CommonRun[];
}

const anchor = 12;
const shortAnchor = 6;
/** What a text has in common with any page of its kind is less. */
const leastShare = 0.12;
/** A short piece this far from the rest was met by chance: the name of the body in the foot of the page. */
const farAway = 200;
const strayLength = 60;

/**
 * Finds a known text on a page of unknown design: the heaviest chain of pieces that stand once in the text marks its place,
 * and what lies between and beside them is aligned sign by sign. Null when the page does not show the text.
 */
export function findCopy(source: ComparedSide, page: ComparedSide, titleLength: number): FoundCopy | null {
  const all = { left: source.slice(0, source.signs.length), right: page.slice(0, page.signs.length) };
  const whole = page.signs.indexOf(source.signs);
  if (source.signs !== '' && whole !== -1) {
    const { length } = source.signs;
    return { coverage: 1, from: whole, to: whole + length, hunks: [], runs: [{ left: 0, right: whole, length }] };
  }
  const chain = [anchor, shortAnchor]
    .map((size) => withoutStrays(heaviestChain(commonRuns(all.left, all.right, size, source.places(size)))))
    .find((candidate) => lengthOf(candidate) >= source.signs.length * leastShare);
  const first = chain?.[0];
  const last = chain?.at(-1);
  if (first === undefined || last === undefined) return null;
  const runs = [
    ...headRuns(source, page, first),
    ...withoutChance(
      alignSlices(source.slice(first.left, last.left + last.length), page.slice(first.right, last.right + last.length)),
    ),
    ...tailRuns(source, page, last),
  ];
  const from = runs[0]?.right ?? first.right;
  const end = runs.at(-1) ?? last;
  const to = end.right + end.length;
  return {
    coverage: coverageBehind(runs, titleLength, source.signs.length),
    from,
    to,
    hunks: hunksBetween(all.left, page.slice(from, to), runs),
    runs,
  };
}

function lengthOf(runs: readonly CommonRun[]): number {
  return runs.reduce((length, run) => length + run.length, 0);
}

function coverageBehind(runs: readonly CommonRun[], titleLength: number, length: number): number {
  const behind = runs.map((run) => Math.max(0, run.left + run.length - Math.max(run.left, titleLength)));
  return behind.reduce((sum, part) => sum + part, 0) / Math.max(1, length - titleLength);
}

function withoutStrays(chain: readonly CommonRun[]): CommonRun[] {
  const kept = [...chain];
  while (kept.length > 1 && isStray(kept.at(-1), kept.at(-2))) kept.pop();
  while (kept.length > 1 && isStray(kept[0], kept[1])) kept.shift();
  return kept;
}

function isStray(rim: CommonRun | undefined, inner: CommonRun | undefined): boolean {
  if (rim === undefined || inner === undefined || rim.length >= strayLength) return false;
  return Math.abs(rim.right - inner.right) - Math.abs(rim.left - inner.left) > farAway + inner.length;
}

/**
 * Between two anchors lies a changed part, or a missing one with other words in its place. Of a missing one less than half
 * is met again, by chance: 人民政府 in the line that names the source.
 */
function withoutChance(runs: readonly CommonRun[]): CommonRun[] {
  const kept: CommonRun[] = [];
  let between: CommonRun[] = [];
  for (const run of runs) {
    if (run.length < anchor && run !== runs.at(-1)) {
      between.push(run);
      continue;
    }
    const last = kept.at(-1);
    const gap = run.left - (last === undefined ? run.left : last.left + last.length);
    if (isSame(between, gap)) kept.push(...between);
    kept.push(run);
    between = [];
  }
  return kept;
}

// What stands before the first anchor: title and number, perhaps far above, behind a table of metadata.
function headRuns(source: ComparedSide, page: ComparedSide, first: CommonRun): CommonRun[] {
  const window = first.left * 2 + 1_500;
  const runs = alignSlices(source.slice(0, first.left), page.slice(first.right - window, first.right));
  const kept: CommonRun[] = [];
  let next = first;
  for (const run of runs.toReversed()) {
    if (!isTogether(run, next)) continue;
    kept.push(run);
    next = run;
  }
  return isSame(kept, first.left) ? kept.toReversed() : [];
}

function tailRuns(source: ComparedSide, page: ComparedSide, last: CommonRun): CommonRun[] {
  const leftEnd = last.left + last.length;
  const rightEnd = last.right + last.length;
  const window = (source.signs.length - leftEnd) * 2 + 300;
  const kept: CommonRun[] = [];
  let before = last;
  for (const run of alignSlices(source.slice(leftEnd, source.signs.length), page.slice(rightEnd, rightEnd + window))) {
    if (!isTogether(before, run)) continue;
    kept.push(run);
    before = run;
  }
  return isSame(kept, source.signs.length - leftEnd) ? kept : [];
}

// Of a beginning or an end that is not there a few signs are met by chance in what stands in its place.
function isSame(runs: readonly CommonRun[], length: number): boolean {
  return lengthOf(runs) >= length / 2;
}

// A piece of eight signs is no chance; a shorter one belongs to the text only near to the rest of it.
function isTogether(one: CommonRun, other: CommonRun): boolean {
  const distance = other.right - (one.right + one.length);
  return Math.min(one.length, other.length) >= 8 || distance <= 24;
}
