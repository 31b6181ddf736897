import { normaliseForSearch } from '@dibao/shared/text-normalise';
import { CharacterClass, characterClass } from './character-class.ts';
import { numberKeysIn } from './number-keys.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What a reader asked for, in normalised text. */
export interface SearchQuery {
  /** Words as typed, apart from what stood in quotes. */
  readonly words: readonly string[];
  /** What stood in quotes: has to occur exactly so. */
  readonly phrases: readonly string[];
  /** Keys of document numbers, looked up before anything is ranked. */
  readonly numbers: readonly string[];
}

const quoted = /“([^”]*)”|„([^”]*)”|"([^"]*)"|＂([^＂]*)＂|「([^」]*)」|『([^』]*)』/gu;
/** Characters that are read of a query. */
export const longestQuery = 500;

/**
 * Reads a query: words apart by spaces and punctuation, exact phrases in any kind of quotes, document numbers.
 * Script, width and case play no part. What stands beyond 500 characters is not read.
 */
export function parseSearchQuery(raw: string): SearchQuery {
  const typed = raw.slice(0, longestQuery);
  const phrases = [...typed.matchAll(quoted)].map((match) => normaliseForSearch(match.slice(1).join('')));
  const numbers = numberKeysIn(typed);
  const parts = typed.replace(quoted, ' ').split(/\s+/u).map(normaliseForSearch);
  // Half the world cites [2017]4号 as [2017]第4号.
  const spoken = numbers.length === 0 ? parts : parts.map((part) => part.replaceAll(/第(?=\d)/gu, ' '));
  const words = spoken.flatMap(wordsOf);
  return {
    words: [...new Set(words)],
    phrases: [...new Set(phrases.filter((phrase) => wordsOf(phrase).length > 0))],
    numbers,
  };
}

/** True when nothing in the query can be searched for. */
export function isEmptyQuery(query: SearchQuery): boolean {
  return query.words.length === 0 && query.phrases.length === 0 && query.numbers.length === 0;
}

/** Every distinct token of the words and phrases of a query. */
export function tokensOfQuery(query: SearchQuery): readonly Token[] {
  const tokens = [...query.words, ...query.phrases].flatMap((part) => [...tokensOf(part)]);
  return [...new Map(tokens.map((token) => [token.text, token])).values()];
}

function wordsOf(normalised: string): string[] {
  const words: string[] = [];
  let word = '';
  for (const character of `${normalised}\n`) {
    if (characterClass(character.charCodeAt(0)) !== CharacterClass.SEPARATOR) word += character;
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  return words;
}
