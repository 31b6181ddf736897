import { documentNumberPatterns, malformedPatterns } from './document-number-grammar.ts';
import { readDocumentNumber, readMalformedNumber } from './document-number.ts';
import type { DocumentNumber, NumberInContext } from './document-number.ts';
import { tidyText } from './text-normalise.ts';

/** A document number met in running text; `index` and `length` are UTF-16 code units of that text, `raw` the text there. */
export interface FoundDocumentNumber {
  readonly number: DocumentNumber;
  readonly index: number;
  readonly length: number;
  readonly raw: string;
}

// Every number ends with its mark, so the search looks back from each: the text is read once, whatever its length.
const mark = /[号號]/gu;
const longestNumber = 48;

// A title or date often stands on the line above a number, and would run into its issuer code when line ends are dropped.
const lineEndBetweenWords = /(?<=[\p{Script=Han})）][^\S\n\r\t]{0,40})[\n\r\t](?=\s{0,40}\p{Script=Han})/gu;
const barrier = '\u0001';

// 豫政第24号 is not sought: in running text such a form is mostly an ordinal of something else.
const citable = (['YEAR_SERIAL', 'YEAR_FIRST', 'CHARACTER', 'ORDER', 'ANNOUNCEMENT'] as const).map(
  (family) => new RegExp(`${documentNumberPatterns[family]}$`, 'v'),
);
const lostYear = new RegExp(`${malformedPatterns.YEAR_LOST}$`, 'v');

/**
 * All document numbers cited in a text, in order and without overlap, in either script and through the damage a script
 * conversion leaves (國辦發(fā)〔2013〕100號). A citation whose year was lost (国办发〔80号) is among them, as malformed.
 */
export function findDocumentNumbers(text: string): readonly FoundDocumentNumber[] {
  const { text: tidy, toOriginal } = tidyText(text.replace(lineEndBetweenWords, barrier));
  const found: FoundDocumentNumber[] = [];
  let searched = 0;
  for (const { index } of tidy.matchAll(mark)) {
    const end = index + 1;
    const citation = numberAtEnd(tidy.slice(Math.max(searched, end - longestNumber), end));
    if (citation === null) continue;
    const [first, last] = toOriginal(end - citation.length, end);
    const raw = text.slice(first, last);
    const number = citation.number.malformed === undefined ? citation.number : { ...citation.number, normalised: raw };
    found.push({ number, index: first, length: last - first, raw });
    searched = end;
  }
  return found;
}

function numberAtEnd(window: string): { number: DocumentNumber; length: number } | null {
  for (const pattern of citable) {
    const matched = pattern.exec(window)?.[0];
    const read = matched === undefined ? null : readDocumentNumber(matched);
    if (matched !== undefined && read !== null) return withoutContext(matched, read);
  }
  const damaged = lostYear.exec(window)?.[0];
  return damaged === undefined ? null : withoutContext(damaged, readMalformedNumber(damaged));
}

function withoutContext(matched: string, read: NumberInContext): { number: DocumentNumber; length: number } {
  return { number: read.number, length: matched.length - read.context };
}
