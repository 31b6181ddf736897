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
    const text =
      size > limit
        ? ''
        : new TextDecoder()
            .decode(Buffer.concat(held))
            .replace(/^\uFEFF/, '')
            .trim();
    held = [];
    length = 0;
    if (size > limit) return { line, refusal: tooLarge(size, limit) };
    return text === '' ? null : parseLine(line, text);
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

function parseLine(line: number, text: string): ImportLine {
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record === 'object' && record !== null && !Array.isArray(record)) {
      return { line, record: record as Record<string, unknown> };
    }
    return { line, refusal: notARecord() };
  } catch (error) {
    return { line, refusal: notJson(error instanceof Error ? error.message : String(error)) };
  }
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

function notARecord(): Refusal {
  return { code: 'NOT_A_RECORD', message: { zh: '该行不是 JSON 对象。', en: 'The line is not a JSON object.' } };
}

function notJson(detail: string): Refusal {
  return {
    code: 'NOT_JSON',
    message: { zh: `该行不是合法的 JSON：${detail}`, en: `The line is not valid JSON: ${detail}` },
  };
}
