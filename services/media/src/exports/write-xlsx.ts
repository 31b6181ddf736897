import { type Language, say } from '@dibao/shared/bilingual';
import { shanghaiOffset } from '@dibao/shared/shanghai-date';
import { type CellValue as WorkbookCell, writeXlsxStream } from 'hucre/xlsx';
import { cellText } from './cell-text.ts';
import { closingNotes } from './closing-notes.ts';
import type { CellFormat, CellValue, Sheet } from './sheet.ts';
import { csvRow, type TableDigest } from './table-digest.ts';

const numberFormats: Readonly<Record<CellFormat, string | undefined>> = {
  TEXT: undefined,
  COUNT: '#,##0',
  SHARE: '0.0%',
  MINUTES: '#,##0.0',
  INSTANT: 'yyyy-mm-dd hh:mm:ss',
};

/**
 * A table as an Excel workbook, piece by piece; memory does not grow with the rows. Numbers are numbers, instants dates on
 * a Beijing clock. Texts are written as texts and never as formulas, whatever they begin with.
 */
export function writeXlsx(sheet: Sheet, language: Language, digest: TableDigest): ReadableStream<Uint8Array> {
  async function* rows(): AsyncGenerator<WorkbookCell[]> {
    for await (const row of sheet.rows) {
      digest.add(csvRow(sheet, row));
      yield row.map(toWorkbookCell);
    }
    yield [];
    for (const note of closingNotes(language, sheet, digest)) yield [...note];
  }
  return writeXlsxStream(rows(), {
    name: say(language, sheet.name),
    freezePane: { rows: 1 },
    columns: sheet.columns.map(({ header, width, format }) => {
      const numFmt = numberFormats[format];
      return { header: say(language, header), width, ...(numFmt !== undefined && { numFmt }) };
    }),
  });
}

/** A spreadsheet knows no time zones: the date it holds is what a Beijing clock showed. */
function toWorkbookCell(value: CellValue): WorkbookCell {
  if (value instanceof Date) return new Date(value.getTime() + shanghaiOffset);
  return typeof value === 'string' ? cellText(value) : value;
}
