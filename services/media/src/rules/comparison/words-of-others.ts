import type { ComparedSide } from './compared-side.ts';
import type { Hunk } from './hunks.ts';
import type { Prose } from './prose.ts';
import { areOfPage, isOfPage, type ShownLine, type ShownLines } from './shown-lines.ts';
import { significant } from './significant-text.ts';

/** A difference, and what stands around it. */
export interface DifferingPlace {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  readonly lines: ShownLines;
  readonly hunk: Hunk;
  readonly prose: Prose;
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
  const foreign = whole.filter(
    (line) => !isOfPage(line, zone !== 'BODY') && !isShortFact(line, zone, left.signs.slice(0, place.prose.from)),
  );
  const first = whole[0];
  const last = whole.at(-1);
  const partial =
    first === undefined || last === undefined
      ? [right.words(hunk.rightFrom, hunk.rightTo)]
      : [lines.text.slice(from, first.from), lines.text.slice(last.to, to)];
  const atSentence = left.isSentenceStart(hunk.leftFrom);
  const kept = partial.filter((words) => significant(words) !== '' && !(atSentence && areOfPage(words)));
  return [...foreign.map(({ block }) => block.text), ...kept].join(' ').trim();
}

type Zone = 'HEAD' | 'BODY' | 'TAIL';
function zoneOf({ left, hunk, prose }: DifferingPlace): Zone {
  if (!left.isLineStart(hunk.leftTo) && !left.isLineStart(hunk.leftFrom)) return 'BODY';
  if (hunk.leftTo <= prose.from) return 'HEAD';
  return hunk.leftFrom >= prose.to ? 'TAIL' : 'BODY';
}

const sentence = /[。；！？]/u;
const factLength = 60;
const attachmentLine = /^附\s?[件表录]/u;

// Under a title stand facts of the page: a table of numbers and dates. Behind a text stand its attachments.
function isShortFact({ block: { text } }: ShownLine, zone: Zone, head: string): boolean {
  if (zone === 'HEAD' && head.includes(significant(text))) return true;
  if (zone === 'HEAD') return text.length <= factLength && !sentence.test(text);
  return zone === 'TAIL' && text.length <= factLength && attachmentLine.test(text);
}
