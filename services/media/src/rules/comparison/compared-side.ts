import type { TextRange } from '@dibao/shared/mapped-text';
import { type Places, type Slice, uniquePlaces } from './common-runs.ts';
import { significantText } from './significant-text.ts';

const sentenceEnd = /[\n。；;！!？?：:…]/u;

/** One of two compared texts: its significant signs, and the way back to its words. */
export interface ComparedSide {
  readonly signs: string;
  readonly original: string;
  /** The original words of `[from, to)`, with what stands between signs. */
  words(from: number, to: number): string;
  /** The original range of `[from, to)`. */
  range(from: number, to: number): TextRange;
  /** The same, widened over the punctuation around it. */
  widened(from: number, to: number): TextRange;
  /** Whether a line begins before the sign at `position`, or the text ends there. */
  isLineStart(position: number): boolean;
  /** Whether a sentence begins before the sign at `position`, or the text ends there. */
  isSentenceStart(position: number): boolean;
  slice(from: number, to: number): Slice;
  /** Where the sequences of `size` signs stand that stand there once; sought once. */
  places(size: number): Places;
}

export function createComparedSide(original: string): ComparedSide {
  const { text: signs, toOriginal } = significantText(original);
  const placesOf = new Map<number, Places>();

  function startOf(position: number): number {
    return position >= signs.length ? original.length : toOriginal(position, position + 1)[0];
  }

  function endBefore(position: number): number {
    return position <= 0 ? 0 : toOriginal(position - 1, position)[1];
  }

  function between(position: number): string {
    return original.slice(endBefore(position), startOf(position));
  }

  return {
    signs,
    original,
    words: (from, to) => (to > from ? original.slice(...toOriginal(from, to)) : ''),
    range: (from, to) => toOriginal(from, to),
    widened: (from, to) => [endBefore(from), startOf(to)],
    isLineStart: (position) => position <= 0 || position >= signs.length || between(position).includes('\n'),
    isSentenceStart: (position) => position <= 0 || position >= signs.length || sentenceEnd.test(between(position)),
    slice: (from, to) => ({ text: signs, from: Math.max(0, from), to: Math.min(signs.length, to) }),
    places(size) {
      const found = placesOf.get(size) ?? uniquePlaces({ text: signs, from: 0, to: signs.length }, size);
      placesOf.set(size, found);
      return found;
    },
  };
}
