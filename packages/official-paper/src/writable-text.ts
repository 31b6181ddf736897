// Control characters and halves of characters are no part of XML: a file with one in it opens nowhere.
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text as a Word document can hold it. */
export function writableText(text: string): string {
  return text.replaceAll(unwritable, '');
}
