import type { Bilingual } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import type { Refusal } from '@dibao/shared/import-lines';
import type { ImportFile } from '../import-file.ts';
import type { ImportKind } from '../import-kind.ts';
import { csvRows } from './csv-rows.ts';
import { readHeader, type TableHeader, type TableLayout } from './table-layout.ts';
import { tableLayouts } from './table-layouts.ts';
import { isSample, readRecord } from './table-record.ts';
import { columnLetters, type TableRow } from './table-row.ts';
import { xlsxRows } from './xlsx-rows.ts';

/** Where something stands in a table, as its author finds it. */
export interface TablePlace {
  readonly sheet: string | null;
  readonly row: number;
  /** Letters and header of the column, where one is meant. */
  readonly column: string | null;
  readonly header: string | null;
}

/** A file of tables, read as records once. */
export interface TableLines {
  lines(options: TableReading): AsyncGenerator<Uint8Array>;
  /** The place of a record that was sent, by its line from 1; of one field, its cell. */
  placeOf(line: number, field: string | undefined): TablePlace | null;
}

export interface TableReading {
  readonly onRead: (bytes: number) => void;
  readonly note: (text: Bilingual) => void;
  /** Hears of rows that are no records; they are not sent. */
  readonly refuse: (place: TablePlace, refusal: Refusal) => Promise<void>;
}

/** The longest workbook, packed. */
const workbookLimit = 64 * 1024 * 1024;
/** Titles above the header take no more rows than this. */
const headerWithin = 20;

/** Whether a file is one of tables, by its name: a workbook, or separated values. */
export function isTableFile(path: string): boolean {
  return /\.(?:xlsx|xlsm|xls|et|csv|tsv)(?:\.gz)?$/i.test(path);
}

/** Reads a file of tables. Throws where the kind has none, or nothing in the file is one. */
export function createTableLines(file: ImportFile, kind: ImportKind): TableLines {
  const layouts = tableLayouts[kind];
  if (layouts === undefined) throw noTables(file.name, kind);
  const sent: { readonly row: TableRow; readonly header: TableHeader }[] = [];

  return {
    async *lines({ onRead, note, refuse }) {
      let table: { sheet: string | null; header: TableHeader | null; looked: number } | null = null;
      let tables = 0;
      for await (const row of rowsOf(file, onRead)) {
        if (table === null || table.sheet !== row.sheet) table = { sheet: row.sheet, header: null, looked: 0 };
        if (table.header === null) {
          if (table.looked >= headerWithin) continue;
          table.looked += 1;
          table.header = readHeader(textsOf(row), layouts);
          if (table.header === null) continue;
          tables += 1;
          if (table.header.unknown.length > 0) note(unknownColumns(file.name, row.sheet, table.header.unknown));
          continue;
        }
        if (isSample(row)) continue;
        const { header } = table;
        const read = readRecord(row, header);
        if ('refusal' in read) {
          await refuse(placeIn(row, header, read.refusal.field), read.refusal);
          continue;
        }
        sent.push({ row: { ...row, cells: new Map() }, header });
        yield Buffer.from(`${JSON.stringify(read.record)}\n`);
      }
      if (tables === 0) throw withoutHeader(file.name, kind, layouts);
    },
    placeOf(line, field) {
      const found = sent[line - 1];
      return found === undefined ? null : placeIn(found.row, found.header, field);
    },
  };
}

async function* rowsOf(file: ImportFile, onRead: (bytes: number) => void): AsyncGenerator<TableRow> {
  if (/\.(?:csv|tsv)(?:\.gz)?$/i.test(file.name)) return yield* csvRows(file.read(onRead), file.name);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.read(onRead)) {
    length += chunk.length;
    if (length > workbookLimit) throw tooLong(file.name);
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  // The container of the old format, and of a workbook with a password.
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw oldFormat(file.name);
  yield* xlsxRows(bytes, file.name);
}

function textsOf({ cells }: TableRow): Map<number, string> {
  return new Map([...cells].flatMap(([place, cell]) => ('text' in cell ? [[place, cell.text] as const] : [])));
}

function placeIn({ sheet, row }: TableRow, header: TableHeader, field: string | undefined): TablePlace {
  const found = [...header.columns].find(([, column]) => column.field === field);
  const named = header.layout.columns.find((column) => column.field === field);
  return {
    sheet,
    row,
    column: found === undefined ? null : columnLetters(found[0]),
    header: named?.header ?? null,
  };
}

function unknownColumns(name: string, sheet: string | null, headers: readonly string[]): Bilingual {
  const where = sheet === null ? name : `${name}（${sheet}）`;
  return {
    zh: `${where}：未识别的列没有导入：${headers.join('、')}`,
    en: `${where}: columns that are not known were not imported: ${headers.join(', ')}`,
  };
}

function withoutHeader(name: string, kind: ImportKind, layouts: readonly TableLayout[]): HubError {
  const wanted = layouts.map(({ sheet, columns }) => {
    const required = columns.filter(({ isRequired }) => isRequired === true).map(({ header }) => header);
    return `${sheet}（${required.join('、')}）`;
  });
  return HubError.badInput(
    `${name} 中没有可识别的表头，未导入任何内容。表头至少应有：${wanted.join('；')}。模板：pnpm hub template ${kind} --out 模板.xlsx`,
    `${name} has no header that is known, and nothing was imported. At least: ${wanted.join('; ')}. A template: pnpm hub template ${kind} --out template.xlsx`,
  );
}

function noTables(name: string, kind: ImportKind): HubError {
  const kinds = Object.keys(tableLayouts).join('、');
  return HubError.badInput(
    `${name}：${kind} 不能用表格导入；可用表格的有 ${kinds}。`,
    `${name}: ${kind} cannot be imported from tables; ${kinds} can.`,
  );
}

function oldFormat(name: string): HubError {
  return HubError.badInput(
    `${name} 是旧的 .xls 格式，或设有密码，无法读取。请在 Excel 或 WPS 中取消密码，另存为 .xlsx 后再导入。`,
    `${name} is of the old format .xls or has a password. Remove the password and save it as .xlsx.`,
  );
}

function tooLong(name: string): HubError {
  return HubError.badInput(
    `${name} 超过 64 MiB。请删去图片和多余的工作表，或分成几个文件。`,
    `${name} is longer than 64 MiB. Remove pictures and sheets that are not needed, or split it.`,
  );
}
