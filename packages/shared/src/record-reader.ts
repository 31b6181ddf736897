import type { Refusal } from './import-lines.ts';

/** A record that cannot be taken, with the reason for people. */
export class RecordRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message.en);
    this.refusal = refusal;
  }
}

/**
 * Reads the fields of an imported record; anything of the wrong shape refuses the record, by name. That every text can be
 * kept was seen to when the line was read.
 */
export interface RecordReader {
  /** Trimmed; null where there is nothing. @param longest characters at most, here and below */
  text(field: string, longest?: number): string | null;
  requiredText(field: string, longest?: number): string;
  /** A text exactly as it stands; refused when there is nothing but space in it. */
  requiredBody(field: string): string;
  /** Empty texts count as absent. */
  texts(field: string, longest?: number): readonly string[];
  /** A whole number between both, 0 and 2³¹ − 1 unless said. */
  integer(field: string, from?: number, to?: number): number | null;
  requiredInteger(field: string, from?: number, to?: number): number;
  /** A day of the calendar, `2017-01-12`. */
  date(field: string): string | null;
  oneOf<T extends string>(field: string, values: Readonly<Record<string, T>>): T | null;
  record(field: string): Record<string, unknown> | null;
  records(field: string): readonly Record<string, unknown>[];
  refuse(code: string, field: string, zh: string, en: string): never;
}

/** The largest whole number the graph can tell: Int has 32 bits. */
const largest = 2 ** 31 - 1;

/** What a refusal calls a record by; nothing, where what stands there is neither a text nor a number. */
export function recordName(id: unknown): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

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
  const unknown = Object.keys(record).find((field) => !known.has(field));
  if (unknown !== undefined) {
    refuse(
      'UNKNOWN_FIELD',
      unknown,
      `没有名为 ${unknown} 的字段；各字段见 docs/import.md。`,
      `There is no field ${unknown}; docs/import.md lists them all.`,
    );
  }
  function checkLength(field: string, text: string, longest: number): string {
    if (text.length <= longest) return text;
    return refuse(
      'TOO_LONG',
      field,
      `字段 ${field} 有 ${text.length} 个字，最多 ${longest} 个。`,
      `The field ${field} has ${text.length} characters; ${longest} is the most.`,
    );
  }
  const text = (field: string, longest = Infinity) =>
    checkLength(field, value(field, isText, '文字', 'a text')?.trim() ?? '', longest) || null;
  const missing = (field: string) =>
    refuse('MISSING_FIELD', field, `缺少字段 ${field}。`, `The field ${field} is missing.`);
  function integer(field: string, from = 0, to = largest): number | null {
    const number = value(field, isInteger, '整数', 'a whole number');
    if (number === null || (number >= from && number <= to)) return number;
    return refuse(
      'OUT_OF_RANGE',
      field,
      `字段 ${field} 的值 ${number} 应为 ${from} 至 ${to} 的整数。`,
      `The field ${field} is ${number}; a whole number from ${from} to ${to} is expected.`,
    );
  }
  return {
    refuse,
    text,
    integer,
    requiredText: (field, longest) => text(field, longest) ?? missing(field),
    requiredInteger: (field, from, to) => integer(field, from, to) ?? missing(field),
    requiredBody: (field) => (text(field) === null ? missing(field) : String(record[field])),
    texts: (field, longest = Infinity) =>
      (value(field, areTexts, '文字的列表', 'a list of texts') ?? [])
        .map((entry) => checkLength(field, entry.trim(), longest))
        .filter((entry) => entry !== ''),
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
    record: (field) => value(field, isRecord, '对象', 'an object'),
    records: (field) => value(field, areRecords, '对象的列表', 'a list of objects') ?? [],
    oneOf(field, values) {
      const word = text(field);
      if (word === null) return null;
      const allowed = Object.keys(values).join(', ');
      const allowedWord = Object.hasOwn(values, word) ? values[word] : undefined;
      return (
        allowedWord ??
        refuse(
          'UNKNOWN_VALUE',
          field,
          `字段 ${field} 的值 ${word} 不在 ${allowed} 之中。`,
          `The field ${field} is ${word}, which is none of ${allowed}.`,
        )
      );
    },
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const areRecords = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.every(isRecord);

function isCalendarDate(text: string): boolean {
  if (!/^(?:1[89]|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
