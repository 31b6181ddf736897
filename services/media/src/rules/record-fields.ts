import type { Refusal } from '@dibao/shared/import-lines';

/** Why a record cannot be taken; thrown while it is read and answered as a value by its reader. */
export class RecordRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }

  static unknownField(field: string): RecordRefused {
    return new RecordRefused({
      code: 'UNKNOWN_FIELD',
      field,
      message: { zh: `未知字段 "${field}"。`, en: `The field "${field}" is not known.` },
    });
  }

  static missing(field: string): RecordRefused {
    return new RecordRefused({
      code: 'MISSING_FIELD',
      field,
      message: { zh: `缺少字段 "${field}"。`, en: `The field "${field}" is missing.` },
    });
  }

  static malformed(field: string, value: unknown, zh: string, en: string): RecordRefused {
    const shown = JSON.stringify(value).slice(0, 80);
    return new RecordRefused({
      code: 'MALFORMED_FIELD',
      field,
      message: {
        zh: `字段 "${field}" 的值 ${shown} 不对：${zh}`,
        en: `The value ${shown} of "${field}" is wrong: ${en}`,
      },
    });
  }
}

/** What `read` makes of a record, or why it refuses it, with what the record calls itself. */
export function readRecord<Draft>(
  record: Readonly<Record<string, unknown>>,
  read: (record: Readonly<Record<string, unknown>>) => Draft,
): Draft | { readonly refusal: Refusal } {
  try {
    return read(record);
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error;
    const id = record['sourceId'] ?? record['name'];
    return { refusal: typeof id === 'string' ? { ...error.refusal, id } : error.refusal };
  }
}

/** Reads the fields of a record one by one and knows which are allowed. */
export interface RecordFields {
  /** The text without outer blanks; null when absent, null or empty. Throws for what is no text. */
  text(field: string): string | null;
  /** The text; throws when there is none. */
  required(field: string): string;
  /** The texts of a list, or of one text with commas, semicolons, 、 or line ends between them; none when absent. */
  list(field: string): string[];
  /** One of the names; null when absent. */
  oneOf<T extends string>(field: string, names: Readonly<Record<T, unknown>>): T | null;
}

/** Throws {@link RecordRefused} for a field that is not among `known`: a misspelt one must not be lost in silence. */
export function createRecordFields(record: Readonly<Record<string, unknown>>, known: readonly string[]): RecordFields {
  const unknown = Object.keys(record).find((field) => !known.includes(field));
  if (unknown !== undefined) throw RecordRefused.unknownField(unknown);

  function text(field: string): string | null {
    const value = record[field];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') throw RecordRefused.malformed(field, value, '应为文本。', 'a text is expected.');
    return value.trim() === '' ? null : value.trim();
  }

  return {
    text,
    required(field) {
      const value = text(field);
      if (value === null) throw RecordRefused.missing(field);
      return value;
    },
    list(field) {
      const value = record[field];
      const parts: readonly unknown[] = Array.isArray(value) ? value : (text(field) ?? '').split(/[,，;；、\s]+/u);
      return parts.flatMap((part) => {
        if (typeof part !== 'string') throw RecordRefused.malformed(field, part, '应为文本。', 'a text is expected.');
        return part.trim() === '' ? [] : [part.trim()];
      });
    },
    oneOf(field, names) {
      const value = text(field);
      if (value === null) return null;
      const found = Object.keys(names).find((name) => name === value);
      if (found !== undefined) return found as keyof typeof names & string;
      const all = Object.keys(names).join('、');
      throw RecordRefused.malformed(
        field,
        value,
        `应为 ${all} 之一。`,
        `expected one of ${Object.keys(names).join(', ')}.`,
      );
    },
  };
}
