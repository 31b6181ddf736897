import type { TextWeight } from './text-weight.ts';
import { unbrokenSpans } from './unbroken-spans.ts';

/** How good a place is to cut at. */
const Cut = { LINE: 4, SENTENCE: 3, CLAUSE: 2, WORD: 1, INSIDE: 0 } as const;
type Cut = (typeof Cut)[keyof typeof Cut];

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const sentenceEnd = /[。！？!?；;…][”’」』）)]*/gu;
const clauseEnd = /[，,、：:]/gu;

/**
 * Cuts a text into pieces that a platform takes: at the end of a line or sentence, else of a clause, else between words, and
 * never within a figure, a date, a document number or an address; within a title or quotation only where that is longer
 * than a piece. Blanks around a cut are dropped, nothing else.
 *
 * @param limitOf the most a piece may weigh, by its place
 */
export function* splitText(text: string, weigh: TextWeight, limitOf: (piece: number) => number): Generator<string> {
  const cuts = cutsOf(text);
  let from = 0;
  for (let piece = 0; from < text.length;) {
    if (/\s/u.test(text[from] ?? '')) {
      from += 1;
      continue;
    }
    const start = from;
    from = nextCut(text, cuts, start, (end) => weigh(text.slice(start, end).trimEnd()) <= limitOf(piece));
    yield text.slice(start, from).trimEnd();
    piece += 1;
  }
}

/** The best cut that fits: a line or sentence that fills half of what would fit, else the furthest of the next best. */
function nextCut(text: string, cuts: ReadonlyMap<number, Cut>, from: number, fits: (end: number) => boolean): number {
  const furthest = new Map<Cut, number>();
  let end = from + 1;
  for (; end <= text.length && fits(end); end += 1) {
    const cut = cuts.get(end);
    if (cut !== undefined) furthest.set(cut, end);
  }
  if (end > text.length) return text.length;
  const enough = from + (end - from) / 2;
  const whole = Math.max(furthest.get(Cut.LINE) ?? 0, furthest.get(Cut.SENTENCE) ?? 0);
  if (whole >= enough) return whole;
  for (const cut of [Cut.CLAUSE, Cut.WORD, Cut.INSIDE]) {
    const at = furthest.get(cut);
    if (at !== undefined && at > whole) return at;
  }
  if (whole > from) return whole;
  // One thing longer than a piece: it is cut where it must be, between characters.
  const last = Math.max(end - 1, from + 1);
  return isWithinPair(text, last) ? Math.max(last - 1, from + 2) : last;
}

/** Every place a text may be cut at, as the index of what follows, with how good it is. */
function cutsOf(text: string): Map<number, Cut> {
  const cuts = new Map<number, Cut>();
  const mark = (at: number, cut: Cut) => {
    if (at > 0 && at < text.length) cuts.set(at, Math.max(cut, cuts.get(at) ?? Cut.INSIDE) as Cut);
  };
  let before = '';
  for (const { index, segment } of words.segment(text)) {
    // Names are often told apart into single characters: such a place is no boundary.
    if (before.length > 1 || segment.length > 1) mark(index, Cut.WORD);
    before = segment;
  }
  for (const { index, 0: sign } of text.matchAll(clauseEnd)) mark(index + sign.length, Cut.CLAUSE);
  for (const { index, 0: sign } of text.matchAll(sentenceEnd)) mark(index + sign.length, Cut.SENTENCE);
  for (const { index } of text.matchAll(/\n/gu)) mark(index + 1, Cut.LINE);
  for (const { from, to, isHard } of unbrokenSpans(text)) {
    for (let at = from + 1; at < to; at += 1) {
      if (isHard) cuts.delete(at);
      else if (cuts.has(at)) cuts.set(at, Cut.INSIDE);
    }
  }
  return cuts;
}

function isWithinPair(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');
}
