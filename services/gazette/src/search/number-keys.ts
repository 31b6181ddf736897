import { documentNumberKey, parseDocumentNumber } from '@dibao/shared/document-number';
import { findDocumentNumbers } from '@dibao/shared/find-document-numbers';

/** The keys under which an article's own document number is found; a joint issue has one for each of its numbers. */
export function numberKeysOf(documentNumber: string): readonly string[] {
  return documentNumberKey(documentNumber).split(';');
}

/** The keys of the document numbers a query asks for, however their brackets, digits and script were typed. */
export function numberKeysIn(query: string): readonly string[] {
  const whole = parseDocumentNumber(query);
  // In a query a space parts words; inside a number it is only typing.
  const found = findDocumentNumbers(query.replaceAll(/\s+/gu, '\n')).map(({ number }) => number);
  const numbers = [...(whole === null ? [] : [whole]), ...found].filter((number) => number.malformed === undefined);
  return [...new Set(numbers.flatMap((number) => numberKeysOf(number.normalised)))];
}
