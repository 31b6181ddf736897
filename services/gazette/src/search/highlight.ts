import { normaliseText } from '@dibao/shared/text-normalise';
import { type Span, findTerms } from './find-terms.ts';
import type { SearchQuery } from './query.ts';

/** A passage of an original text with what was found in it, as in the public schema. */
export interface Highlight {
  readonly field: string;
  /** A passage exactly as it stands in the original. */
  readonly text: string;
  /** `[start, end)` of `text` in UTF-16 units, ascending, apart from each other. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

const longestExcerpt = 160;
const lead = 30;
const sentenceEnd = /[。！？；\n!?;]/u;

/**
 * Shows where a query is found in an original text: the passage of about 160 characters in which most of it stands.
 * Answers null where nothing of it occurs.
 */
export function highlight(field: string, original: string, query: SearchQuery): Highlight | null {
  const normalised = normaliseText(original);
  const spans = findTerms(normalised.text, query).map(({ start, end, term }) => {
    const [from, to] = normalised.toOriginal(start, end);
    return { start: from, end: to, term };
  });
  const passage = bestPassage(spans);
  const [first] = passage;
  if (first === undefined) return null;
  const start = excerptStart(original, first.start, passage.at(-1)?.end ?? first.end);
  const end = excerptEnd(original, start, first.end);
  const ranges = spans
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => [span.start - start, span.end - start] as const);
  return { field, text: original.slice(start, end), ranges };
}

// The run of spans that fits one excerpt and holds the most different terms; longer terms say more, the earlier run wins.
function bestPassage(spans: readonly Span[]): readonly Span[] {
  let best: readonly Span[] = [];
  let bestWorth = 0;
  for (const [index, first] of spans.entries()) {
    const run = [first];
    for (let next = index + 1; next < spans.length; next++) {
      const span = spans[next];
      if (span === undefined || span.end - first.start > longestExcerpt - lead) break;
      run.push(span);
    }
    const terms = new Set(run.map((span) => span.term));
    const worth = [...terms].reduce((sum, term) => sum + term.length ** 2, 0) + run.length / (run.length + 1);
    if (worth > bestWorth) [best, bestWorth] = [run, worth];
  }
  return best;
}

// Begins at the sentence where that is near, else a little before, and never further back than the passage allows.
function excerptStart(text: string, first: number, last: number): number {
  const room = Math.max(0, longestExcerpt - (last - first));
  const earliest = Math.max(0, first - Math.min(lead, room));
  if (text.length <= longestExcerpt) return 0;
  const before = text.slice(earliest, first);
  const ends = [...before].findLastIndex((character) => sentenceEnd.test(character));
  return ends === -1 ? offPair(text, earliest) : earliest + [...before].slice(0, ends + 1).join('').length;
}

function excerptEnd(text: string, start: number, firstEnd: number): number {
  return offPair(text, Math.min(text.length, Math.max(start + longestExcerpt, firstEnd)));
}

// Never between the two halves of one character.
function offPair(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}
