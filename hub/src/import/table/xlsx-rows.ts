import { HubError } from '@dibao/shared/errors';
import { columnOfAddress, mostColumns, mostRows, type TableCell, type TableRow } from './table-row.ts';
import { readSheetCell, type SheetCell } from './xlsx-cell.ts';
import { openXlsx, type XlsxParts } from './xlsx-parts.ts';

/** Texts that sheets share, in characters. */
const mostSharedText = 64 * 1024 * 1024;

/** The rows of all sheets that are shown, in their order; hidden sheets hold what drop-downs offer and the like. */
export async function* xlsxRows(bytes: Buffer, name: string, limit?: number): AsyncGenerator<TableRow> {
  using parts = await openXlsx(bytes, name, limit);
  const sheets = await sheetsOf(parts, name);
  const shared = await sharedTexts(parts, name);
  let count = 0;
  for (const { sheet, part } of sheets) {
    for await (const row of rowsOf(parts, sheet, part, shared)) {
      count += 1;
      if (count > mostRows) throw tooManyRows(name);
      yield row;
    }
  }
}

async function sheetsOf(parts: XlsxParts, name: string): Promise<{ sheet: string; part: string }[]> {
  const listed: { sheet: string; relation: string }[] = [];
  await drain(
    parts.read('xl/workbook.xml', {
      open(element, attributes) {
        if (element === 'workbookPr' && /^(?:1|true)$/.test(attributes['date1904'] ?? '')) throw otherCalendar(name);
        if (element !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
        const relation = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
        listed.push({ sheet: attributes['name'] ?? '', relation });
      },
    }),
  );
  const targets = new Map<string, string>();
  await drain(
    parts.read('xl/_rels/workbook.xml.rels', {
      open(element, { Id = '', Target = '', TargetMode }) {
        // What lies outside the file is never asked for.
        if (element === 'Relationship' && TargetMode !== 'External') targets.set(Id, Target);
      },
    }),
  );
  const sheets = listed.flatMap(({ sheet, relation }) => {
    const target = targets.get(relation);
    return target === undefined ? [] : [{ sheet, part: target.startsWith('/') ? target.slice(1) : `xl/${target}` }];
  });
  if (sheets.length > 0) return sheets;
  throw HubError.badInput(`${name} 中没有可见的工作表。`, `${name} has no visible sheet.`);
}

async function sharedTexts(parts: XlsxParts, name: string): Promise<string[]> {
  const texts: string[] = [];
  let [current, length, phonetic, isText] = ['', 0, 0, false];
  const reading = parts.read('xl/sharedStrings.xml', {
    open(element) {
      if (element === 'si') current = '';
      if (element === 'rPh') phonetic += 1;
      isText = element === 't';
    },
    text(text) {
      if (isText && phonetic === 0) current += text;
    },
    close(element) {
      if (element === 'rPh') phonetic -= 1;
      if (element === 't') isText = false;
      if (element !== 'si') return;
      texts.push(current);
      length += current.length;
    },
  });
  for await (const _ of reading) if (length > mostSharedText) throw tooManyRows(name);
  return texts;
}

async function* rowsOf(
  parts: XlsxParts,
  sheet: string,
  part: string,
  shared: readonly string[],
): AsyncGenerator<TableRow> {
  let ready: TableRow[] = [];
  let [row, column] = [0, -1];
  let cells = new Map<number, TableCell>();
  let cell: SheetCell | null = null;
  let into: 'value' | 'formula' | 'inline' | null = null;
  const reading = parts.read(part, {
    open(element, attributes) {
      if (element === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        column = -1;
        cells = new Map();
      } else if (element === 'c') {
        column = columnOfAddress(attributes['r'] ?? '') ?? column + 1;
        cell = { type: attributes['t'] ?? 'n', value: '', formula: null, inline: '' };
      } else if (cell !== null) {
        if (element === 'f') cell.formula ??= '';
        into = element === 'v' ? 'value' : element === 'f' ? 'formula' : element === 't' ? 'inline' : null;
      }
    },
    text(text) {
      if (cell !== null && into !== null) cell[into] = (cell[into] ?? '') + text;
    },
    close(element) {
      if (element === 'v' || element === 'f' || element === 't') into = null;
      if (element === 'c' && cell !== null) {
        const read = column < mostColumns ? readSheetCell(cell, shared) : null;
        if (read !== null) cells.set(column, read);
        cell = null;
      }
      if (element === 'row' && cells.size > 0) ready.push({ sheet, row, cells });
    },
  });
  for await (const _ of reading) {
    yield* ready;
    ready = [];
  }
}

async function drain(reading: AsyncGenerator<void>): Promise<void> {
  for await (const _ of reading);
}

function otherCalendar(name: string): HubError {
  return HubError.badInput(
    `${name} 使用 1904 日期系统，日期会差四年。请在 Excel 选项中取消后另存。`,
    `${name} counts its days from 1904, which would move them by four years. Switch that off in Excel and save it again.`,
  );
}

function tooManyRows(name: string): HubError {
  const most = mostRows.toLocaleString('en');
  return HubError.badInput(
    `${name} 的行数或文字过多，一个文件最多 ${most} 行；此前各行已导入。请分成几个文件。`,
    `${name} has too many rows or texts; a file has at most ${most} rows. The rows before are imported; split the file.`,
  );
}
