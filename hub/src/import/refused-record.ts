import type { Refusal } from '@dibao/shared/import-lines';
import type { RecordPlace } from './part.ts';
import type { SentLine } from './sent-lines.ts';

/** One refused record: where it stood, why it was not taken, and what it was. */
export interface RefusedRecord {
  readonly place: RecordPlace;
  /** The line in a file of lines, else the number of the record sent, from 1; null for what was not sent. */
  readonly line: number | null;
  readonly refusal: Refusal;
  /** Null when it is not known any more. */
  readonly sent: SentLine | null;
}
