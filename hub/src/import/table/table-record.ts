import type { Refusal } from '@dibao/shared/import-lines';
import { parseTableDay } from './table-day.ts';
import type { TableColumn, TableHeader } from './table-layout.ts';
import type { TableCell, TableRow } from './table-row.ts';

/** A row as a record, or the first thing that keeps it from being one. */
export type TableRecord = { readonly record: Readonly<Record<string, string>> } | { readonly refusal: Refusal };

/** The row the template shows how to fill in; whoever leaves it in the table means nothing by it. */
export function isSample({ cells }: TableRow): boolean {
  const first = cells.get(Math.min(...cells.keys()));
  return first !== undefined && 'text' in first && first.text.startsWith('示例');
}

/** Reads a row below its header. What a field may be is said by the service; here words become values, and days days. */
export function readRecord({ cells }: TableRow, header: TableHeader): TableRecord {
  const record: Record<string, string> = {};
  for (const [place, column] of header.columns) {
    const cell = cells.get(place);
    if (cell === undefined) continue;
    const value = valueOf(cell, column);
    if (typeof value !== 'string') return { refusal: value };
    record[column.field] = value;
  }
  const missing = header.layout.columns.find(({ field, isRequired }) => isRequired === true && !(field in record));
  if (missing !== undefined) return { refusal: missingCell(missing) };
  return { record: { ...header.layout.complete?.(record), ...record } };
}

function valueOf(cell: TableCell, column: TableColumn): string | Refusal {
  const { field, header, words, isDay } = column;
  if ('problem' in cell) return { code: 'UNREADABLE_CELL', field, message: cell.problem };
  const { text } = cell;
  if (isDay === true) {
    return (
      parseTableDay(text) ?? {
        code: 'WRONG_DATE',
        field,
        message: {
          zh: `“${shown(text)}”不是日期，应如 2026-11-25。`,
          en: `“${shown(text)}” is no day such as 2026-11-25.`,
        },
      }
    );
  }
  if (words === undefined) return text;
  const value = words[text] ?? Object.values(words).find((one) => one === text);
  if (value !== undefined) return value;
  const all = Object.keys(words).join('、');
  return {
    code: 'UNKNOWN_VALUE',
    field,
    message: {
      zh: `“${header}”不能是“${shown(text)}”，应为 ${all} 之一。`,
      en: `“${shown(text)}” is none of the words of “${header}”: ${all}.`,
    },
  };
}

function missingCell({ field, header }: TableColumn): Refusal {
  return {
    code: 'MISSING_FIELD',
    field,
    message: { zh: `缺少“${header}”。`, en: `“${header}” is missing.` },
  };
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
