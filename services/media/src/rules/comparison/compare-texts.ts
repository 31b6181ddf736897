import type { TextBlock } from '@dibao/shared/page/text-blocks';
import { createComparedSide, type ComparedSide } from './compared-side.ts';
import { type FoundCopy, findCopy } from './find-copy.ts';
import type { Hunk } from './hunks.ts';
import { isOptionalLine } from './optional-lines.ts';
import { settledHunk } from './settled-hunk.ts';
import { areOfPage, createShownLines, type ShownLines } from './shown-lines.ts';
import { significant } from './significant-text.ts';
import type { PreparedText } from './prepared-text.ts';
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

/**
 * Compares a text with lines that may show it among others. Null when they do not show it. `elsewhere` is what the page
 * says of itself beside its lines, such as the title of the window.
 */
export function compareTexts(
  { side: left, title, prose }: PreparedText,
  blocks: readonly TextBlock[],
  elsewhere = '',
): TextComparison | null {
  const lines = createShownLines(blocks);
  const right = createComparedSide(lines.text);
  const found = findCopy(left, right, title.length);
  if (found === null) return null;
  const aside = significant(elsewhere);
  const differences: Difference[] = addedAtRims(left, right, lines, found);
  const missing: string[] = [];
  for (const raw of found.hunks) {
    const hunk = settledHunk(raw, left, right);
    const copy = wordsOfOthers({ left, right, lines, hunk, prose });
    if (copy === '' && isTolerated({ left, right, lines, hunk, title, aside })) continue;
    const isMissing = copy === '' && (isWhole(left, hunk) || isCutEnd(left, hunk));
    if (isMissing) missing.push(left.words(hunk.leftFrom, hunk.leftTo));
    else if (differences.length < mostDifferences) differences.push(differenceAt(left, right, hunk, copy));
  }
  return { coverage: found.coverage, differences, missing, text: right.words(found.from, found.to) };
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
  readonly title: string;
  readonly aside: string;
}

function isTolerated({ left, right, lines, hunk, title, aside }: Place): boolean {
  if (hunk.leftFrom === hunk.leftTo) return true;
  const words = left.words(hunk.leftFrom, hunk.leftTo);
  // A number that the browser shows before an item of a list, and that is no text.
  const line = lines.at(right.widened(hunk.rightTo, hunk.rightTo + 1)[1] - 1);
  if (left.isLineStart(hunk.leftFrom) && String(line?.block.marker ?? '') === words) return true;
  if (!left.isLineStart(hunk.leftFrom) || !left.isLineStart(hunk.leftTo)) return false;
  return isOptionalLine(words, left, hunk, { lines, signs: right.signs, title, aside });
}

/** Words that continue the first or the last line of a text: 同意 becomes 不同意, …的通知 becomes …的通知失效. */
function addedAtRims(
  left: ComparedSide,
  right: ComparedSide,
  lines: ShownLines,
  { from, to }: FoundCopy,
): Difference[] {
  const start = right.widened(from, to)[0];
  const first = right.words(from, to);
  const startsAt = lines.text.indexOf(first, start);
  const line = lines.at(startsAt);
  const prefix = line === null ? '' : lines.text.slice(line.from, startsAt);
  const endsAt = startsAt + first.length;
  const last = lines.at(endsAt);
  const suffix = last === null ? '' : lines.text.slice(endsAt, last.to);
  const leftEnd = left.signs.length;
  return [
    ...(continues(prefix, /[\p{P}\s|]\s*$/u)
      ? [{ before: '', source: '', copy: prefix.trim(), after: left.words(0, around) }]
      : []),
    ...(continues(suffix, /^\s*[\p{P}\s|]/u)
      ? [{ before: left.words(leftEnd - around, leftEnd), source: '', copy: suffix.trim(), after: '' }]
      : []),
  ];
}

function continues(words: string, separated: RegExp): boolean {
  const signs = significant(words);
  return signs !== '' && signs.length <= 30 && !separated.test(words) && !areOfPage(words);
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
