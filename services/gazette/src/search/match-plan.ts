import { type SearchQuery, tokensOfQuery } from './query.ts';
import { type Token, tokensOf } from './tokens.ts';

/** One reading of a query: what a text has to contain to be a hit. */
export interface MatchAttempt {
  /** The demand as a `tsquery` over the tokens. */
  readonly tokens: string;
  /** Passages of the normalised text that all have to occur; they follow from `tokens`, save for phrases, which tokens cannot prove. */
  readonly passages: readonly string[];
}

/** A query as the index runs it: which articles count as hits, and what ranks them. */
export interface MatchPlan {
  /** Tokens that rank the hits by BM25, separated by spaces. */
  readonly ranking: string;
  /** The first that finds anything decides, so that a question still finds what shares only part of its words. */
  readonly attempts: readonly MatchAttempt[];
  /** Exact passages the tokens alone cannot prove. */
  readonly phrases: readonly string[];
  /** Keys of document numbers: what bears one comes first. */
  readonly numbers: readonly string[];
}

// A longer query is a sentence: nobody expects each pair of its characters in the text, so it ranks and does not demand.
const mostDemanded = 16;

// pg_textsearch 1.5 answers a tsquery of at most 64 lexemes from its index; one more, and every text is read, for seconds.
// What is left of a phrase beyond its share is proved on the text itself.
const mostLexemes = 64;
const mostPhrased = 32;

/**
 * Plans a query. Phrases are demanded always; all its words too, as long as it is a search and not a sentence.
 * When nothing has them all, two neighbouring characters or one word in common make a hit.
 */
export function planMatch(query: SearchQuery): MatchPlan {
  const phrased = distinct(query.phrases.flatMap(demandedTokens)).slice(0, mostPhrased);
  const worded = distinct(query.words.flatMap(demandedTokens)).slice(0, mostLexemes - phrased.length);
  const phrases = query.phrases.filter((phrase) => !isOneToken(phrase));
  const attempts: MatchAttempt[] = [];
  if (worded.length <= mostDemanded) {
    attempts.push({ tokens: all([...phrased, ...worded]), passages: [...phrases, ...phrased, ...worded] });
  }
  if (worded.length > 1) {
    attempts.push({ tokens: [...phrased.map(lexeme), any(worded)].join(' & '), passages: [...phrases, ...phrased] });
  }
  return {
    ranking: tokensOfQuery(query)
      .map((token) => token.text)
      .join(' '),
    attempts: attempts.filter((attempt) => attempt.tokens !== ''),
    phrases,
    numbers: query.numbers,
  };
}

// What has to occur for a word to occur: its bigrams and runs of letters; a character alone only where it stands alone.
function demandedTokens(word: string): string[] {
  const tokens = [...tokensOf(word)];
  return tokens.filter((token, index) => !isCovered(tokens, token, index)).map((token) => token.text);
}

function isCovered(tokens: readonly Token[], token: Token, index: number): boolean {
  return token.kind === 'unigram' && (tokens[index - 1]?.kind === 'bigram' || tokens[index + 1]?.kind === 'bigram');
}

function isOneToken(phrase: string): boolean {
  return [...tokensOf(phrase)].some((token) => token.text === phrase);
}

function all(tokens: readonly string[]): string {
  return distinct(tokens).map(lexeme).join(' & ');
}

function any(tokens: readonly string[]): string {
  return `( ${tokens.map(lexeme).join(' | ')} )`;
}

function distinct(tokens: readonly string[]): string[] {
  return [...new Set(tokens)];
}

// Tokens hold letters and digits only, so quoting them is enough.
function lexeme(token: string): string {
  return `'${token}'`;
}
