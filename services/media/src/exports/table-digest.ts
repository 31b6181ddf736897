import { stringify } from 'csv-stringify/sync';
import { createHash } from 'node:crypto';
import { csvText } from './cell-text.ts';
import { type Language, say } from '@dibao/shared/bilingual';
import type { CellValue, Sheet } from './sheet.ts';

/** One record of RFC 4180 with its line end. */
export function csvRecord(cells: readonly string[]): string {
  // Readers end a record at a bare line end too, so it is quoted like the whole one.
  return stringify([[...cells]], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

/** The record of a row. */
export function csvRow({ columns }: Pick<Sheet, 'columns'>, values: readonly CellValue[]): string {
  return csvRecord(columns.map(({ format }, index) => csvText(values[index] ?? null, format)));
}

/** Counts and hashes a table while it is written. */
export interface TableDigest {
  /** The first record. */
  readonly header: string;
  add(record: string): void;
  readonly rows: number;
  /** SHA-256 of the header and all rows as CSV (UTF-8, no mark at its start): the same for every kind of file. */
  value(): `sha256:${string}`;
}

export function createTableDigest({ columns }: Pick<Sheet, 'columns'>, language: Language): TableDigest {
  const header = csvRecord(columns.map((column) => say(language, column.header)));
  const hash = createHash('sha256').update(header, 'utf8');
  let rows = 0;
  return {
    header,
    add(record) {
      hash.update(record, 'utf8');
      rows += 1;
    },
    get rows() {
      return rows;
    },
    value: () => `sha256:${hash.copy().digest('hex')}`,
  };
}
