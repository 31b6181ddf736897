/** A record the browser itself refuses, told like those of the hub. */
export interface Refused {
  readonly line: number;
  readonly id: string | null;
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
}

/** A part of a file that goes to the hub in one call; its lines stand one after the other in the file. */
export interface ImportBatch {
  readonly firstLine: number;
  readonly lines: readonly string[];
  /** Refused before the hub saw them. */
  readonly refused: readonly Refused[];
  /** The part of the file that is read, from 0 to 1. */
  readonly read: number;
}

/** Of one call: the gateway takes a mebibyte, and what stands around the lines needs some. */
const mostBytes = 900_000;
const mostRecords = 250;

const encoder = new TextEncoder();

/** Puts the lines of a file together to calls, and sorts out what no call can carry. A line that goes nowhere stays empty. */
export async function* importBatches(
  lines: AsyncIterable<{ readonly text: string; readonly read: number }>,
): AsyncGenerator<ImportBatch> {
  const seen = new Map<string, number>();
  let line = 0;
  let held: string[] = [];
  let refused: Refused[] = [];
  let bytes = 0;
  let read = 0;

  function cut(): ImportBatch {
    const batch = { firstLine: line - held.length + 1, lines: held, refused, read };
    held = [];
    refused = [];
    bytes = 0;
    return batch;
  }

  for await (const { text, read: reached } of lines) {
    const size = encoder.encode(JSON.stringify(text)).length;
    if (held.length === mostRecords || bytes + size > mostBytes) yield cut();
    line += 1;
    read = reached;
    const reason = size > mostBytes ? tooLarge(line, size) : repeated(line, text, seen);
    if (reason !== null) refused.push(reason);
    held.push(reason === null ? text : '');
    if (reason === null) bytes += size;
  }
  if (held.length > 0) yield cut();
}

function tooLarge(line: number, size: number): Refused {
  return {
    ...{ line, id: null, code: 'RECORD_TOO_LARGE', field: null },
    message: `这条记录有 ${Math.ceil(size / 1024)} KiB，浏览器里一条最多 ${Math.floor(mostBytes / 1024)} KiB；请用命令行导入（pnpm hub import documents）。`,
  };
}

/** One file says one thing of one id: the first record stands. What is no JSON the hub refuses in its own words. */
function repeated(line: number, text: string, seen: Map<string, number>): Refused | null {
  const id = idOf(text);
  if (id === null) return null;
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, line);
    return null;
  }
  return { line, id, code: 'DUPLICATE_ID', field: 'id', message: `编号 ${id} 在第 ${first} 行已经出现。` };
}

function idOf(text: string): string | null {
  try {
    const { id, sourceId } = JSON.parse(text) as { readonly id?: unknown; readonly sourceId?: unknown };
    const given = id ?? sourceId;
    return typeof given === 'string' ? given.trim() : null;
  } catch {
    return null;
  }
}
