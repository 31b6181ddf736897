import type { Language } from '@dibao/shared/bilingual';
import { closingNotes } from './closing-notes.ts';
import type { Sheet } from './sheet.ts';
import { csvRecord, csvRow, type TableDigest } from './table-digest.ts';

/** Tells Excel that the file is UTF-8; without it Chinese is garbled there. */
const byteOrderMark = '\ufeff';

/** A table as a CSV file, piece by piece: RFC 4180, UTF-8 with its mark, closing notes in records of the same width. */
export async function* writeCsv(sheet: Sheet, language: Language, digest: TableDigest): AsyncGenerator<string> {
  yield byteOrderMark + digest.header;
  for await (const row of sheet.rows) {
    const record = csvRow(sheet, row);
    digest.add(record);
    yield record;
  }
  const padded = (cells: readonly string[]) => csvRecord(sheet.columns.map((_, index) => cells[index] ?? ''));
  yield padded([]);
  for (const note of closingNotes(language, sheet, digest)) yield padded(note);
}
