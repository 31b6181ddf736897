import type { TextBlock } from '@dibao/shared/page/text-blocks';
import { compareTexts, type Difference } from './comparison/compare-texts.ts';
import type { PreparedText } from './comparison/prepared-text.ts';

/** What a text was found to be, compared with what was released. */
export const TextVerdict = {
  AS_RELEASED: 'AS_RELEASED',
  PARTIAL: 'PARTIAL',
  DIFFERENT: 'DIFFERENT',
  UNRELATED: 'UNRELATED',
  NO_TEXT: 'NO_TEXT',
} as const;
export type TextVerdict = keyof typeof TextVerdict;

/** A released text beside the one that was checked. */
export interface TextFinding {
  readonly verdict: TextVerdict;
  /** The share of the released text that is shown, 0 to 1. */
  readonly coverage: number;
  readonly differences: readonly Difference[];
  readonly missing: readonly string[];
}

const most = 50;

/** Compares a text with a released one: every changed word counts, and so does every missing sentence. */
export function checkAgainst(source: PreparedText, lines: readonly TextBlock[]): TextFinding {
  const compared = compareTexts(source, lines);
  if (compared === null) return { verdict: 'UNRELATED', coverage: 0, differences: [], missing: [] };
  const { coverage, differences, missing } = compared;
  const verdict = differences.length > 0 ? 'DIFFERENT' : missing.length > 0 ? 'PARTIAL' : 'AS_RELEASED';
  return { verdict, coverage, differences: differences.slice(0, most), missing: missing.slice(0, most) };
}

/** The lines of a pasted text, as those of a page are told. */
export function linesOfText(text: string): TextBlock[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, linked: 0, path: [], marker: null }));
}

const rank: Readonly<Record<TextVerdict, number>> = {
  AS_RELEASED: 0,
  DIFFERENT: 1,
  PARTIAL: 1,
  NO_TEXT: 2,
  UNRELATED: 3,
};

/** The closest first: as released, then by how much of it is shown. */
export function closestFirst(a: TextFinding, b: TextFinding): number {
  return rank[a.verdict] - rank[b.verdict] || b.coverage - a.coverage;
}
