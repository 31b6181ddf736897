import type { Refusal } from '@dibao/shared/import-lines';

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
  /** @param longest characters at most, here and below */
  text(field: string, longest?: number): string | null;
  requiredText(field: string, longest?: number): string;
  /** Empty texts count as absent. */
  texts(field: string, longest?: number): readonly string[];
  integer(field: string, largest?: number): number | null;
  oneOf<T extends string>(field: string, values: Readonly<Record<string, T>>): T | null;
  record(field: string): Record<string, unknown> | null;
  records(field: string): readonly Record<string, unknown>[];
  refuse(code: string, field: string, zh: string, en: string): never;
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
  return {
    refuse,
    text,
    requiredText: (field, longest) =>
      text(field, longest) ?? refuse('MISSING_FIELD', field, `缺少字段 ${field}。`, `The field ${field} is missing.`),
    texts: (field, longest = Infinity) =>
      (value(field, areTexts, '文字的列表', 'a list of texts') ?? [])
        .map((entry) => checkLength(field, entry.trim(), longest))
        .filter((entry) => entry !== ''),
    integer(field, largest = Number.MAX_SAFE_INTEGER) {
      const number = value(field, isInteger, '非负整数', 'a whole number');
      if (number === null || number <= largest) return number;
      return refuse(
        'OUT_OF_RANGE',
        field,
        `字段 ${field} 的 ${number} 超过 ${largest}。`,
        `The field ${field} is ${number}; ${largest} is the most.`,
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
const isInteger = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const areRecords = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.every(isRecord);
