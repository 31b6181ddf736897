import { shanghaiOffset } from '@dibao/shared/shanghai-date';
import type { CellFormat, CellValue } from './sheet.ts';

/** `2026-11-20 09:30:00`, the instant on a Beijing clock: what spreadsheets read as a time. */
export function formatBeijing(instant: Date): string {
  return new Date(instant.getTime() + shanghaiOffset).toISOString().slice(0, 19).replace('T', ' ');
}

// Control characters and halves of characters are no part of XML and say nothing in a table.
const unprintable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** The most characters a cell of a spreadsheet holds. */
const mostCharacters = 32_767;

/** A text as a cell can hold it. */
export function cellText(text: string): string {
  const clean = text.replaceAll(unprintable, '');
  return clean.length <= mostCharacters ? clean : `${clean.slice(0, mostCharacters - 1)}…`;
}

/** Signs by which spreadsheets take a text for a formula, full-width ones included (OWASP, CSV injection). */
const formulaSign = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell in a CSV file. A text that a spreadsheet would run as a formula gets the apostrophe that makes it a text. */
export function csvText(value: CellValue, format: CellFormat): string {
  if (value === null) return '';
  if (value instanceof Date) return formatBeijing(value);
  if (typeof value === 'number') return format === 'SHARE' || format === 'MINUTES' ? value.toFixed(4) : String(value);
  const text = cellText(value);
  return formulaSign.test(text) ? `'${text}` : text;
}
