import type { ComparedSide } from './compared-side.ts';
import { isHeadFact, isHeadLabel } from './head-facts.ts';
import type { Hunk } from './hunks.ts';
import { areMarks } from './line-marks.ts';
import { areOfPage, type LinesOfPage } from './lines-of-page.ts';
import type { Prose } from './prose.ts';
import type { ShownLine, ShownLines } from './shown-lines.ts';
import { significant } from './significant-text.ts';
import { isStatementOfForce, isTrueOfForce } from './statement-of-force.ts';
import { isTelling } from './telling-words.ts';

/** A difference, and what stands around it. */
export interface DifferingPlace {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  readonly lines: ShownLines;
  readonly page: LinesOfPage;
  readonly hunk: Hunk;
  readonly prose: Prose;
  /** The legal force the document is known to have. */
  readonly legalForce: string;
}

/**
 * What a copy says at a difference that is neither of the source nor of the page around it: the words somebody put there.
 * Lines of the page are taken out whole; empty when nothing is left.
 */
export function wordsOfOthers(place: DifferingPlace): string {
  const { left, right, lines, hunk } = place;
  if (hunk.rightFrom === hunk.rightTo) return '';
  const [from, to] = right.widened(hunk.rightFrom, hunk.rightTo);
  const whole = lines.within(from, to);
  const zone = zoneOf(place);
  const foreign = whole.filter((line) => significant(line.block.text) !== '' && !isExplained(line, zone, place));
  const first = whole[0];
  const last = whole.at(-1);
  const partial =
    first === undefined || last === undefined
      ? [right.words(hunk.rightFrom, hunk.rightTo)]
      : [lines.text.slice(from, first.from), withoutMarks(lines.text.slice(last.to, to), left)].filter(
          (words) => significant(words) !== '',
        );
  const atSentence = left.isSentenceStart(hunk.leftFrom);
  const isPageWords = (words: string) =>
    (atSentence && areOfPage(words)) ||
    (zone === 'HEAD' && isHeadLabel(words)) ||
    (zone !== 'BODY' && isTrueLabel(words, place.legalForce));
  const kept = partial.filter((words) => !isPageWords(words));
  return [...foreign.map(({ block }) => block.text), ...kept].join(' ').trim();
}

type Zone = 'HEAD' | 'BODY' | 'TAIL';
function zoneOf({ left, hunk, prose }: DifferingPlace): Zone {
  if (!left.isLineStart(hunk.leftTo) && !left.isLineStart(hunk.leftFrom)) return 'BODY';
  // Where the head and the first sentence are missing, what stands there is still under the title.
  if (hunk.leftTo <= prose.from || hunk.leftFrom < prose.from) return 'HEAD';
  return hunk.leftFrom >= prose.to ? 'TAIL' : 'BODY';
}

const factLength = 60;
const attachmentLine = /^附\s?[件表录]/u;

/** At the rims of a text stand facts of the page, what the source itself says there, and the force the document has. */
function isExplained(line: ShownLine, zone: Zone, { left, lines, page, prose, legalForce }: DifferingPlace): boolean {
  const { text } = line.block;
  if (zone === 'BODY') return page.isOfPage(line, false);
  if (isStatementOfForce(text)) return isTrueOfForce(text, legalForce);
  if (page.isOfPage(line, true)) return true;
  if (zone === 'TAIL') return text.length <= factLength && attachmentLine.test(text) && !isTelling(text);
  const before = lines.at(line.from - 1)?.block.text ?? '';
  return left.signs.slice(0, prose.from).includes(significant(text)) || isHeadFact(text, before);
}

// Before the next line of the text may stand a mark.
function withoutMarks(words: string, left: ComparedSide): string {
  return areMarks(words, left) ? '' : words;
}

function isTrueLabel(words: string, legalForce: string): boolean {
  return isStatementOfForce(words) && isTrueOfForce(words, legalForce);
}
