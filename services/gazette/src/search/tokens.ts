import { CharacterClass, characterClass, pairClass } from './character-class.ts';

/** One indexed unit of a text: a single Han character, two neighbouring ones, or a whole word of letters and digits. */
export interface Token {
  readonly text: string;
  readonly kind: 'unigram' | 'bigram' | 'word';
}

// PostgreSQL drops lexemes of more than 2,047 bytes; nobody searches for a run this long anyway.
const longestWord = 64;

/**
 * The tokens of a normalised text, in order. Unigrams and bigrams together rank 1.05 times better than bigrams alone
 * and let one- and two-character words be found exactly; no dictionary is needed that could not know a new office's name.
 */
export function* tokensOf(normalised: string): Generator<Token> {
  let before = '';
  for (const { text, isHan } of piecesOf(normalised)) {
    if (!isHan) {
      before = '';
      if (text !== '') yield { text, kind: 'word' };
      continue;
    }
    if (before !== '') yield { text: before + text, kind: 'bigram' };
    yield { text, kind: 'unigram' };
    before = text;
  }
}

/** The tokens of a text as the index stores them, separated by spaces. The parser of the configuration `simple` keeps each whole. */
export function tokenText(normalised: string): string {
  const written = createUnitWriter(normalised.length * 6);
  let before = '';
  for (const { text, isHan } of piecesOf(normalised)) {
    if (isHan && before !== '') written.add(before, text);
    if (text !== '') written.add(text, '');
    before = isHan ? text : '';
  }
  return written.text();
}

/** A Han character or a whole word, and where it stands; an empty one for whatever parts its neighbours. */
export interface Piece {
  readonly text: string;
  readonly isHan: boolean;
  readonly start: number;
  readonly end: number;
}

/** Han characters one by one, words whole, and an empty piece wherever neighbours are parted. */
export function* piecesOf(text: string): Generator<Piece> {
  let at = 0;
  while (at < text.length) {
    const end = pieceEnd(text, at);
    const piece = text.slice(at, end);
    const kind = classAt(text, at);
    yield { text: kind === CharacterClass.SEPARATOR ? '' : piece, isHan: kind === CharacterClass.HAN, start: at, end };
    at = end;
  }
}

function pieceEnd(text: string, at: number): number {
  const kind = classAt(text, at);
  let end = at + widthAt(text, at);
  if (kind !== CharacterClass.WORD) return end;
  while (end < text.length && end - at < longestWord && classAt(text, end) === kind) end += widthAt(text, end);
  return end;
}

function classAt(text: string, at: number): CharacterClass {
  const kind = characterClass(text.charCodeAt(at));
  return kind === CharacterClass.HIGH_SURROGATE ? pairClass(text.slice(at, at + 2)) : kind;
}

function widthAt(text: string, at: number): number {
  return characterClass(text.charCodeAt(at)) === CharacterClass.HIGH_SURROGATE && at + 1 < text.length ? 2 : 1;
}

// Joining tens of millions of short strings costs more than the index; units are written into one buffer instead.
function createUnitWriter(capacity: number): { add(first: string, second: string): void; text(): string } {
  const units = new Uint16Array(capacity);
  let length = 0;
  const append = (part: string) => {
    for (let index = 0; index < part.length; index++) units[length++] = part.charCodeAt(index);
  };
  return {
    add(first, second) {
      append(first);
      append(second);
      units[length++] = 0x20;
    },
    text: () => Buffer.from(units.buffer, 0, Math.max(0, length - 1) * 2).toString('utf16le'),
  };
}
