import type { Bilingual } from '@dibao/shared/bilingual';

/** A cell as plain text, or why it cannot be read as one. Nothing of a table is ever evaluated. */
export type TableCell = { readonly text: string } | { readonly problem: Bilingual };

/** A row of a table that has something in it. */
export interface TableRow {
  /** The sheet's name; null in a file that is one table. */
  readonly sheet: string | null;
  /** As spreadsheets count: from 1. */
  readonly row: number;
  /** By column from 0; empty cells are left out. */
  readonly cells: ReadonlyMap<number, TableCell>;
}

/** Rows with content that are taken from one file; more are asked to come in parts. */
export const mostRows = 200_000;
/** Columns looked at; what stands further right is no table for people. */
export const mostColumns = 200;
/** The longest text in a cell, a little more than spreadsheets allow. */
export const longestCell = 40_000;

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** The column of a cell's address such as `AB12`, from 0; null where it is none. */
export function columnOfAddress(address: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(address)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0) - 1;
}
