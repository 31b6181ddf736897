import type { SearchQuery } from './query.ts';
import { type Piece, piecesOf } from './tokens.ts';

/** Where a term of a query stands in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** What was found: a phrase, a word, or the part of a word that occurs. */
  readonly term: string;
}

/**
 * Finds a query in a normalised text: its phrases exactly; its words whole, and where a word stands nowhere whole, its
 * longest parts of two characters and more. The spans are ascending and do not overlap.
 */
export function findTerms(text: string, query: SearchQuery): readonly Span[] {
  const pieces = [...piecesOf(text)];
  const spans = query.phrases.flatMap((phrase) => findPhrase(text, phrase));
  for (const word of query.words) {
    const found = findParts(
      pieces,
      [...piecesOf(word)].map((piece) => piece.text),
    );
    const whole = found.filter((span) => span.term === word);
    spans.push(...(whole.length > 0 ? whole : found));
  }
  return withoutOverlap(spans);
}

function findPhrase(text: string, phrase: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + phrase.length)) {
    spans.push({ start: at, end: at + phrase.length, term: phrase });
  }
  return spans;
}

function findParts(pieces: readonly Piece[], word: readonly string[]): Span[] {
  const places = Map.groupBy(word.keys(), (place) => word[place]);
  const spans: Span[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const lengths = (places.get(pieces[at]?.text) ?? []).map((place) => sameLength(pieces, at, word, place));
    const length = Math.max(0, ...lengths);
    const [first, last] = [pieces[at], pieces[at + length - 1]];
    if (first === undefined || last === undefined || !isTelling(first, length, word)) continue;
    const term = pieces.slice(at, at + length).map((piece) => piece.text);
    spans.push({ start: first.start, end: last.end, term: term.join('') });
    at += length - 1;
  }
  return spans;
}

// One Han character of a longer word is everywhere; one whole word of letters or digits tells enough.
function isTelling(first: Piece, length: number, word: readonly string[]): boolean {
  return length > 1 || (length === 1 && (word.length === 1 || !first.isHan));
}

function sameLength(pieces: readonly Piece[], at: number, word: readonly string[], place: number): number {
  let length = 0;
  while (place + length < word.length && pieces[at + length]?.text === word[place + length]) length++;
  return length;
}

// Longer spans win over those they touch.
function withoutOverlap(spans: readonly Span[]): readonly Span[] {
  const ordered = spans.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const kept: Span[] = [];
  for (const span of ordered) {
    const before = kept.at(-1);
    if (before === undefined || span.start >= before.end) kept.push(span);
    else if (span.end - span.start > before.end - before.start) kept[kept.length - 1] = span;
  }
  return kept;
}
