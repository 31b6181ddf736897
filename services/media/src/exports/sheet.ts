import type { Bilingual } from '@dibao/shared/bilingual';

/** What a cell holds. An instant is shown on a Beijing clock. */
export type CellValue = string | number | Date | null;

/** How a column is shown. */
export type CellFormat = 'TEXT' | 'COUNT' | 'SHARE' | 'MINUTES' | 'INSTANT';

/** One column of a table: what it is called, how wide it is, and how a row fills it. */
export interface SheetColumn<Row> {
  readonly header: Bilingual;
  /** Characters of half width. */
  readonly width: number;
  readonly format: CellFormat;
  readonly value: (row: Row) => CellValue;
}

/** A table that is written to a file while it is read. */
export interface Sheet {
  /** The tab in a workbook; at most 31 characters, none of `[]:*?/\`. */
  readonly name: Bilingual;
  readonly columns: readonly Pick<SheetColumn<never>, 'header' | 'width' | 'format'>[];
  readonly rows: AsyncIterable<readonly CellValue[]>;
  /** What the figures cover, in words: region, period, filter. */
  readonly scope: Bilingual;
  /** The moment the figures are of. */
  readonly asOf: Date;
}

/** The cells of rows, column by column, as they are read. */
export async function* toCells<Row>(
  columns: readonly SheetColumn<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
): AsyncGenerator<readonly CellValue[]> {
  for await (const row of rows) yield columns.map(({ value }) => value(row));
}

/** Excel holds 1,048,576 rows and needs some for the header and the closing notes. */
export const mostRows = 1_000_000;

/** A column of texts. */
export function textColumn<Row>(
  zh: string,
  en: string,
  width: number,
  value: (row: Row) => string | null,
): SheetColumn<Row> {
  return { header: { zh, en }, width, format: 'TEXT', value };
}

/** A column of instants on a Beijing clock. */
export function instantColumn<Row>(zh: string, en: string, value: (row: Row) => Date | null): SheetColumn<Row> {
  return { header: { zh, en }, width: 20, format: 'INSTANT', value };
}

/** A column of numbers. */
export function numberColumn<Row>(
  zh: string,
  en: string,
  format: 'COUNT' | 'SHARE' | 'MINUTES',
  value: (row: Row) => number | null,
): SheetColumn<Row> {
  return { header: { zh, en }, width: 12, format, value };
}
