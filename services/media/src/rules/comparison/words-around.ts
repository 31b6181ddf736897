import type { PageElement } from '@dibao/shared/page/element';
import { isBlock } from '@dibao/shared/page/nesting';
import type { ComparedSide } from './compared-side.ts';
import type { FoundCopy } from './find-copy.ts';
import { areOfPage, type LinesOfPage } from './lines-of-page.ts';
import type { ShownLine, ShownLines } from './shown-lines.ts';
import { significant } from './significant-text.ts';
import { isStatementOfForce, isTrueOfForce } from './statement-of-force.ts';
import { isTelling } from './telling-words.ts';

/** A copy on its page. */
export interface CopyPlace {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  readonly lines: ShownLines;
  readonly page: LinesOfPage;
  readonly found: FoundCopy;
  readonly legalForce: string;
}

/** What somebody put around a copy so that it says something else. */
export interface WordsAround {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/**
 * Words that continue the first or the last line of a copy (同意 becomes 不同意, …的通知 becomes …的通知失效), sentences added
 * behind its end in its own box, and lines of the page that deny its force.
 */
export function wordsAround(place: CopyPlace): WordsAround {
  const { right, lines, found } = place;
  const [startsAt, endsAt] = right.range(found.from, found.to);
  const first = lines.at(startsAt);
  const last = lines.at(endsAt);
  const prefix = first === null ? '' : lines.text.slice(first.from, startsAt);
  const suffix = last === null ? '' : lines.text.slice(endsAt, last.to);
  const isFalse = (line: ShownLine) => deniesForce(line, place);
  return {
    before: [
      ...lines.lines.filter((line) => line.to < startsAt && isFalse(line)).map(({ block }) => block.text),
      ...(continues(prefix, /[\p{P}\s|]\s*$/u, place.legalForce) ? [prefix.trim()] : []),
    ],
    behind: [
      ...(continues(suffix, /^\s*[\p{P}\s|]/u, place.legalForce) ? [suffix.trim()] : []),
      ...addedBehind(place, endsAt),
      ...lines.lines.filter((line) => line.from > endsAt && isFalse(line)).map(({ block }) => block.text),
    ],
  };
}

const longestRim = 30;

function continues(words: string, separated: RegExp, legalForce: string): boolean {
  const signs = significant(words);
  if (signs === '' || signs.length > longestRim || areOfPage(words)) return false;
  if (isStatementOfForce(words)) return !isTrueOfForce(words, legalForce);
  return !separated.test(words) || isTelling(words);
}

// In a list the same words stand in the titles of other documents.
function deniesForce(line: ShownLine, { left, page, legalForce }: CopyPlace): boolean {
  const { text } = line.block;
  if (page.isLink(line) || !isStatementOfForce(text) || isTrueOfForce(text, legalForce)) return false;
  return !left.signs.includes(significant(text));
}

const mostBehind = 5;
const sentence = /[。；！？]/u;
const attachment = /^附\s?[件表录]/u;

/** Sentences in the box of the text, directly behind it: a reader takes them for its end. */
function addedBehind({ left, lines, page, found, right }: CopyPlace, endsAt: number): string[] {
  const box = boxOf(lines, right.range(Math.max(found.from, found.to - 40), found.to));
  if (box === null) return [];
  const added: string[] = [];
  const behind = lines.lines.filter((line) => line.from > endsAt).slice(0, mostBehind);
  for (const line of behind) {
    const { text, path } = line.block;
    if (!path.includes(box) || attachment.test(text)) break;
    if (page.isOfPage(line, true) || left.signs.includes(significant(text))) continue;
    if (sentence.test(text) && !isStatementOfForce(text)) added.push(text);
  }
  return added;
}

/** The innermost element that makes lines, around the last lines of a copy. */
function boxOf(lines: ShownLines, [from, to]: readonly [number, number]): PageElement | null {
  const [last, ...others] = lines.touching(from, to).toReversed();
  const shared = last?.block.path.filter((element) => others.every(({ block }) => block.path.includes(element)));
  return others.length === 0 ? null : (shared?.findLast(({ name }) => isBlock(name)) ?? null);
}
