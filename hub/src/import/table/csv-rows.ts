import { HubError, messageOf } from '@dibao/shared/errors';
import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { peek } from '../peek.ts';
import { detectEncoding } from '../text-encoding.ts';
import { longestCell, mostColumns, mostRows, type TableCell, type TableRow } from './table-row.ts';
import { textCell } from './xlsx-cell.ts';

/** Enough to see the encoding and the separator. */
const headBytes = 65_536;

/**
 * The rows of a CSV file. Excel saves it in UTF-8 with a mark, in GBK, or as "Unicode text" with tabs; the separator is the
 * one its first line has most of.
 */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<TableRow> {
  const { head, all } = await peek(bytes, headBytes);
  const encoding = detectEncoding(head);
  if (encoding === null) throw notText(name);
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(new TextDecoder(encoding).decode(head)),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    info: true,
    max_record_size: longestCell * 4,
  });
  const feeding = Readable.from(decoded(all, encoding));
  feeding.on('error', (error) => parser.destroy(error));
  feeding.pipe(parser);
  let count = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const cells = new Map<number, TableCell>();
      for (const [column, value] of record.slice(0, mostColumns).entries()) {
        const cell = csvCell(value);
        if (cell !== null) cells.set(column, cell);
      }
      if (cells.size === 0) continue;
      count += 1;
      if (count > mostRows) throw tooManyRows(name);
      yield { sheet: null, row: info.records + info.empty_lines, cells };
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw broken(name, cause);
  } finally {
    feeding.destroy();
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly records: number; readonly empty_lines: number };
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function delimiterOf(head: string): string {
  const line = head.split(/\r?\n/, 1)[0] ?? '';
  const count = (sign: string) => line.split(sign).length - 1;
  return [',', '\t', ';', '，'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** `="001"` is how people keep zeros in a CSV file; any other formula is no value. */
function csvCell(value: string): TableCell | null {
  const kept = /^="([^"]*)"$/.exec(value.trim())?.[1];
  if (kept !== undefined) return textCell(kept);
  return /^\s*=/.test(value) ? { problem: formula } : textCell(value);
}

const formula = {
  zh: '单元格是公式，不予计算。请改为数值或文字。',
  en: 'The cell is a formula, which is not evaluated. Write its value.',
};

function notText(name: string): HubError {
  return HubError.badInput(
    `${name} 不是文本文件（应为 UTF-8、GBK 或 UTF-16 的 CSV）。`,
    `${name} is no text; CSV in UTF-8, GBK or UTF-16 is expected.`,
  );
}

function broken(name: string, cause: Error): HubError {
  return HubError.badInput(
    `${name} 不是完好的 CSV：${messageOf(cause)}`,
    `${name} is no sound CSV: ${messageOf(cause)}`,
    {
      cause,
    },
  );
}

function tooManyRows(name: string): HubError {
  const most = mostRows.toLocaleString('en');
  return HubError.badInput(
    `${name} 超过 ${most} 行；此前各行已导入。请分成几个文件。`,
    `${name} has more than ${most} rows. The rows before are imported; split the file.`,
  );
}
