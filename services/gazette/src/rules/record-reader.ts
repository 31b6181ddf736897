import type { Refusal } from '@dibao/shared/import-lines';
import { isStorableText } from './storable-text.ts';

/** A record that cannot be taken, with the reason for people. */
export class RecordRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message.en);
    this.refusal = refusal;
  }
}

/** Reads the fields of an imported record; anything of the wrong shape refuses the record, by name. */
export interface RecordReader {
  /** Trimmed; null where there is nothing. */
  text(field: string): string | null;
  requiredText(field: string): string;
  /** A text exactly as it stands; refused when there is nothing but space in it. */
  requiredBody(field: string): string;
  texts(field: string): readonly string[];
  integer(field: string, from?: number, to?: number): number | null;
  requiredInteger(field: string, from?: number, to?: number): number;
  /** A day, `2017-01-12`. */
  date(field: string): string | null;
  refuse(code: string, field: string, zh: string, en: string): never;
}

const largest = 2 ** 31 - 1;

/** @param known every field the format has; another one refuses the record, so that nothing is dropped silently */
export function createRecordReader(
  record: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
  id: string,
): RecordReader {
  function refuse(code: string, field: string, zh: string, en: string): never {
    throw new RecordRefused({ code, id, field, message: { zh, en } });
  }
  function value<T>(field: string, is: (value: unknown) => value is T, zh: string, en: string): T | null {
    const found = record[field];
    if (found === undefined || found === null) return null;
    return is(found)
      ? found
      : refuse('WRONG_TYPE', field, `字段 ${field} 应为${zh}。`, `The field ${field} must be ${en}.`);
  }
  function storable(field: string, text: string): string {
    if (isStorableText(text)) return text;
    return refuse(
      'BAD_CHARACTER',
      field,
      `字段 ${field} 含有无法保存的字符（零字符或不成对的代理项）。`,
      `The field ${field} holds a character that cannot be kept (a zero or half of a surrogate pair).`,
    );
  }
  const missing = (field: string) =>
    refuse('MISSING_FIELD', field, `缺少字段 ${field}。`, `The field ${field} is missing.`);
  const text = (field: string) => storable(field, value(field, isText, '文字', 'a text') ?? '').trim() || null;
  function integer(field: string, from = 0, to = largest): number | null {
    const number = value(field, isNumber, '整数', 'a whole number');
    if (number === null || (Number.isInteger(number) && number >= from && number <= to)) return number;
    return refuse(
      'OUT_OF_RANGE',
      field,
      `字段 ${field} 的值 ${number} 应为 ${from} 至 ${to} 的整数。`,
      `The field ${field} is ${number}; a whole number from ${from} to ${to} is expected.`,
    );
  }
  const unknown = Object.keys(record).find((field) => !known.has(field));
  if (unknown !== undefined) {
    refuse(
      'UNKNOWN_FIELD',
      unknown,
      `没有名为 ${unknown} 的字段；各字段见 docs/import.md。`,
      `There is no field ${unknown}; docs/import.md lists them all.`,
    );
  }
  return {
    refuse,
    text,
    integer,
    requiredText: (field) => text(field) ?? missing(field),
    requiredInteger: (field, from, to) => integer(field, from, to) ?? missing(field),
    requiredBody: (field) => (text(field) === null ? missing(field) : String(record[field])),
    texts: (field) =>
      (value(field, areTexts, '文字的列表', 'a list of texts') ?? [])
        .map((part) => storable(field, part).trim())
        .filter((part) => part !== ''),
    date(field) {
      const day = text(field);
      if (day === null || isCalendarDate(day)) return day;
      return refuse(
        'BAD_DATE',
        field,
        `字段 ${field} 的值 ${day} 不是日历上的日期，应如 2026-11-22。`,
        `The field ${field} is ${day}, which is no day of the calendar; write 2026-11-22.`,
      );
    },
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

function isCalendarDate(text: string): boolean {
  if (!/^(?:1[89]|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
