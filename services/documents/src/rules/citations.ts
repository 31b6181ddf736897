import type { DocumentNumber } from '@dibao/shared/document-number';
import { findDocumentNumbers } from '@dibao/shared/find-document-numbers';
import { type QuotedTitle, quotedTitles } from './quoted-titles.ts';
import { joinBrokenLines } from './text-lines.ts';

/** A document another one cites by its number: 《…的意见》（国办发〔2016〕80号）. */
export interface Citation {
  /** The title quoted right before the number, null for a bare number. */
  readonly title: string | null;
  readonly number: DocumentNumber;
  /** The number as printed. Of a damaged one, 国办发〔80号, this is all that is kept (J26). */
  readonly raw: string;
  readonly isMalformed: boolean;
  /** The place of title and number together, in UTF-16 units of the text. */
  readonly index: number;
  readonly end: number;
}

/** What may stand between a title and its number: an opening parenthesis and blanks. */
const between = /^\s*[（(〔[]?\s*$/u;

/** Each 号 is looked at; a text with more of them is a table or an attack, and its rest cites nothing. */
const mostMarks = 5_000;

/** The documents a text cites by number, in the order of their numbers. Their numbers are never the text's own. */
export function findCitations(text: string): readonly Citation[] {
  const titles = quotedTitles(text);
  let title = titles.next();
  let last: QuotedTitle | null = null;
  return findDocumentNumbers(searchablePart(text)).map(({ number, raw, index, length }) => {
    while (!title.done && title.value.end <= index) {
      last = title.value;
      title = titles.next();
    }
    const quoted = last && index - last.end <= 4 && between.test(text.slice(last.end, index)) ? last : null;
    return {
      title: quoted ? joinBrokenLines([quoted.title]) : null,
      number,
      raw,
      isMalformed: number.malformed !== undefined,
      index: quoted?.index ?? index,
      end: index + length,
    };
  });
}

function searchablePart(text: string): string {
  let marks = 0;
  for (const { index } of text.matchAll(/[号號]/gu)) {
    marks += 1;
    if (marks > mostMarks) return text.slice(0, index);
  }
  return text;
}
