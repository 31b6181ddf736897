import type { TextBlock } from '@dibao/shared/page/text-blocks';
import { createComparedSide, type ComparedSide } from './compared-side.ts';
import { findCopy } from './find-copy.ts';
import type { Hunk } from './hunks.ts';
import { createLinesOfPage } from './lines-of-page.ts';
import { isLineMark } from './line-marks.ts';
import { isOptionalLine } from './optional-lines.ts';
import { settledHunk } from './settled-hunk.ts';
import { createShownLines, type ShownLines } from './shown-lines.ts';
import { significant } from './significant-text.ts';
import type { Prose } from './prose.ts';
import type { PreparedText } from './prepared-text.ts';
import { wordsAround } from './words-around.ts';
import { wordsOfOthers } from './words-of-others.ts';

/** A place where a copy says something else, in the original characters of both. */
export interface Difference {
  readonly before: string;
  readonly source: string;
  readonly copy: string;
  readonly after: string;
}

/** What was found of a text among lines. */
export interface TextComparison {
  /** The share of the text behind its title that is shown, 0 to 1. */
  readonly coverage: number;
  readonly differences: readonly Difference[];
  /** Parts that are not shown, in the words of the source. */
  readonly missing: readonly string[];
  /** The part of the lines that is the copy. */
  readonly text: string;
}

const mostDifferences = 50;
const around = 12;

/** What is known beside the text of a source and the lines of a page. */
export interface Known {
  /** What the page says of itself beside its lines, such as the title of the window. */
  readonly elsewhere?: string;
  /** The legal force of the document now: a copy may say so. */
  readonly legalForce?: string;
}

/** Compares a text with lines that may show it among others. Null when they do not show it. */
export function compareTexts(
  text: PreparedText,
  blocks: readonly TextBlock[],
  known: Known = {},
): TextComparison | null {
  const { side: left, title, prose } = text;
  const { elsewhere = '', legalForce = '' } = known;
  const lines = createShownLines(blocks);
  const right = createComparedSide(lines.text);
  const found = findCopy(left, right, title.length);
  if (found === null) return null;
  const page = createLinesOfPage(lines, right, found.runs);
  const aside = significant(elsewhere);
  const added = wordsAround({ left, right, lines, page, found, legalForce });
  const differences = [...added.before.map(addedBefore(left)), ...added.behind.map(addedBehind(left))];
  const missing: string[] = [];
  for (const raw of found.hunks) {
    const hunk = settledHunk(raw, left, right);
    if (isLineMark(hunk, left, right)) continue;
    const copy = wordsOfOthers({ left, right, lines, page, hunk, prose, legalForce });
    if (copy === '' && isTolerated({ left, right, lines, hunk, prose, title, aside })) continue;
    const isMissing = copy === '' && (isWhole(left, hunk) || isCutEnd(left, hunk));
    if (isMissing) missing.push(left.words(hunk.leftFrom, hunk.leftTo));
    else if (differences.length < mostDifferences) differences.push(differenceAt(left, right, hunk, copy));
  }
  const range = right.range(found.from, found.to);
  const others = [blocksOf(lines, 0, range[0]), blocksOf(lines, range[1], lines.text.length)];
  differences.push(...others.flatMap((rest) => differencesOfOther(text, rest, known)));
  return {
    ...{ coverage: found.coverage, differences: differences.slice(0, mostDifferences), missing },
    text: right.words(found.from, found.to),
  };
}

const otherCopy = 0.6;

/** A page that shows the text once more, changed, shows a changed text: which one its readers see is not known. */
function differencesOfOther(text: PreparedText, rest: readonly TextBlock[], known: Known): readonly Difference[] {
  const length = rest.reduce((sum, block) => sum + block.text.length, 0);
  if (length < text.side.signs.length * otherCopy) return [];
  const other = compareTexts(text, rest, known);
  return other === null || other.coverage < otherCopy ? [] : other.differences;
}

function blocksOf(lines: ShownLines, from: number, to: number): TextBlock[] {
  return lines.within(from, to).map(({ block }) => block);
}

function addedBefore(left: ComparedSide): (copy: string) => Difference {
  return (copy) => ({ before: '', source: '', copy, after: left.words(0, around) });
}

function addedBehind(left: ComparedSide): (copy: string) => Difference {
  const end = left.signs.length;
  return (copy) => ({ before: left.words(Math.max(0, end - around), end), source: '', copy, after: '' });
}

function isWhole(left: ComparedSide, { leftFrom, leftTo }: Hunk): boolean {
  return left.isSentenceStart(leftFrom) && left.isSentenceStart(leftTo);
}

const cutLength = 20;

/** A text that breaks off in the middle of a sentence, as those behind “more” do. */
function isCutEnd(left: ComparedSide, { leftFrom, leftTo }: Hunk): boolean {
  return leftTo === left.signs.length && leftTo - leftFrom >= cutLength;
}

interface Place {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  readonly lines: ShownLines;
  readonly hunk: Hunk;
  readonly prose: Prose;
  readonly title: string;
  readonly aside: string;
}

function isTolerated({ left, right, lines, hunk, prose, title, aside }: Place): boolean {
  if (hunk.leftFrom === hunk.leftTo) return true;
  const words = left.words(hunk.leftFrom, hunk.leftTo);
  // A number that the browser shows before an item of a list, and that is no text.
  const line = lines.at(right.widened(hunk.rightTo, hunk.rightTo + 1)[1] - 1);
  if (left.isLineStart(hunk.leftFrom) && String(line?.block.marker ?? '') === significant(words)) return true;
  if (!left.isLineStart(hunk.leftFrom) || !left.isLineStart(hunk.leftTo)) return false;
  return isOptionalLine(words, isInProse(hunk, prose), { lines, signs: right.signs, title, aside });
}

function isInProse({ leftFrom, leftTo }: Hunk, { from, to }: Prose): boolean {
  return leftTo > from && leftFrom < to;
}

const quantity = /[\d.,:/|-]/;

function differenceAt(left: ComparedSide, right: ComparedSide, hunk: Hunk, copy: string): Difference {
  // A number is shown whole, not only its changed digit.
  const isNumber = quantity.test(
    left.signs.slice(hunk.leftFrom, hunk.leftTo) + right.signs.slice(hunk.rightFrom, hunk.rightTo),
  );
  const before = isNumber ? digitsBefore(left, hunk.leftFrom, right, hunk.rightFrom) : 0;
  const after = isNumber ? digitsAfter(left, hunk.leftTo, right, hunk.rightTo) : 0;
  const [leftFrom, leftTo] = [hunk.leftFrom - before, hunk.leftTo + after];
  const [rightFrom, rightTo] = [hunk.rightFrom - before, hunk.rightTo + after];
  return {
    before: left.words(Math.max(0, leftFrom - around), leftFrom),
    source: left.words(leftFrom, leftTo),
    copy: before + after > 0 ? right.words(rightFrom, rightTo) : copy,
    after: left.words(leftTo, Math.min(left.signs.length, leftTo + around)),
  };
}

function digitsBefore(left: ComparedSide, leftFrom: number, right: ComparedSide, rightFrom: number): number {
  let count = 0;
  while (isSameQuantity(left, leftFrom - count - 1, right, rightFrom - count - 1)) count += 1;
  return count;
}

function digitsAfter(left: ComparedSide, leftTo: number, right: ComparedSide, rightTo: number): number {
  let count = 0;
  while (isSameQuantity(left, leftTo + count, right, rightTo + count)) count += 1;
  return count;
}

function isSameQuantity(left: ComparedSide, at: number, right: ComparedSide, rightAt: number): boolean {
  const sign = left.signs[at];
  return sign !== undefined && sign === right.signs[rightAt] && quantity.test(sign);
}
