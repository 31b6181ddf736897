import type { Bilingual } from './bilingual.ts';

/** One line of an import: its record, or why it is none. */
export type ImportLine =
  | { readonly line: number; readonly record: Record<string, unknown> }
  | { readonly line: number; readonly refusal: Refusal };

/** Why a record was not taken: a code for programs, a sentence for people. */
export interface Refusal {
  readonly code: string;
  readonly message: Bilingual;
  /** The record's own id, where it could be read. */
  readonly id?: string;
  /** The field that is wrong. */
  readonly field?: string;
}

/** The longest record taken, in bytes. A longer one is refused without being held in memory. */
export const recordLimit = 16 * 1024 * 1024;

const newline = 0x0a;

/** Reads JSON Lines from a byte stream, each line on its own: a bad one is refused and the rest goes on. */
export async function* readImportLines(
  bytes: AsyncIterable<Uint8Array>,
  limit = recordLimit,
): AsyncGenerator<ImportLine> {
  let line = 0;
  let held: Uint8Array[] = [];
  let length = 0;

  function take(piece: Uint8Array): void {
    length += piece.length;
    if (length <= limit) held.push(piece);
    else held = [];
  }

  function finish(): ImportLine | null {
    line += 1;
    const size = length;
    const content = Buffer.concat(held);
    held = [];
    length = 0;
    return size > limit ? { line, refusal: tooLarge(size, limit) } : parseLine(line, content);
  }

  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end));
      start = end + 1;
      const done = finish();
      if (done !== null) yield done;
    }
    take(chunk.subarray(start));
  }
  const last = finish();
  if (last !== null) yield last;
}

function parseLine(line: number, content: Buffer): ImportLine | null {
  const text = decode(content);
  if (text === null) return { line, refusal: notUtf8 };
  if (text === '') return null;
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return { line, refusal: notARecord };
    const field = unstorableField(text, record);
    if (field !== undefined) return { line, refusal: badCharacter(record, field) };
    return { line, record: record as Record<string, unknown> };
  } catch (error) {
    return { line, refusal: notJson(error instanceof Error ? error.message : String(error)) };
  }
}

/** The text of a line without what stands around it; null for bytes that are not UTF-8. */
function decode(content: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content).trim();
  } catch {
    return null;
  }
}

/** PostgreSQL stores neither a zero character nor half a surrogate pair; JSON can bring both, as escapes. */
function unstorableField(text: string, record: object): string | undefined {
  if (!/\\u(?:0000|d[89a-f])/i.test(text)) return undefined;
  return Object.entries(record).find((entry) => isUnstorable(entry))?.[0];
}

function isUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, member]) => isUnstorable(key) || isUnstorable(member));
}

const notUtf8: Refusal = {
  code: 'NOT_UTF8',
  message: {
    zh: '该行不是 UTF-8 编码；请先转换（pnpm hub import 会自动识别 GB18030 文件）。',
    en: 'The line is not UTF-8; convert it first (pnpm hub import recognises files in GB18030).',
  },
};

const notARecord: Refusal = {
  code: 'NOT_A_RECORD',
  message: { zh: '该行不是 JSON 对象。', en: 'The line is not a JSON object.' },
};

function badCharacter(record: object, field: string): Refusal {
  const { id } = record as { readonly id?: unknown };
  return {
    code: 'BAD_CHARACTER',
    ...(typeof id === 'string' && id.isWellFormed() && { id }),
    field,
    message: {
      zh: `字段 ${field} 中有零字符或残缺的代理对，无法保存；请修正原文。`,
      en: `The field ${field} has a zero character or half a surrogate pair, which cannot be stored; mend the text.`,
    },
  };
}

function tooLarge(size: number, limit: number): Refusal {
  return {
    code: 'RECORD_TOO_LARGE',
    message: {
      zh: `记录为 ${size} 字节，超过上限 ${limit} 字节。`,
      en: `The record has ${size} bytes; the limit is ${limit}.`,
    },
  };
}

function notJson(detail: string): Refusal {
  return {
    code: 'NOT_JSON',
    message: { zh: `该行不是合法的 JSON：${detail}`, en: `The line is not valid JSON: ${detail}` },
  };
}
