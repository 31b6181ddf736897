import type { Refusal } from '@dibao/shared/import-lines';
import type { RecordLinesOptions } from './record-lines.ts';
import type { TablePlace } from './table/table-lines.ts';

/** What is sent in one go: one file of records, or all the texts. */
export interface ImportPart {
  /** What people call it. */
  readonly name: string;
  /** The file that line `line` of `open` came from, and in tables the cell. */
  placeOf(line: number, field?: string): RecordPlace;
  open(options: PartReading): AsyncIterable<Uint8Array>;
}

/** Where a record stands. */
export interface RecordPlace {
  readonly file: string;
  /** Null in files that are no tables. */
  readonly table: TablePlace | null;
}

export interface PartReading extends Omit<RecordLinesOptions, 'kind'> {
  /** Hears of what is no record and is not sent. */
  readonly refuse: (place: RecordPlace, refusal: Refusal) => Promise<void>;
}
