/** A file that cannot be read as one of documents; the message says what to do. */
export class UnreadableFile extends Error {}

/** A line of a file, and how much of the file is read, from 0 to 1. */
export interface FileLine {
  readonly text: string;
  readonly read: number;
}

/** Bytes of a file, and characters of one that is read as a whole: a JSON array, or a plain text. */
export const mostBytes = 512 * 1024 * 1024;
const mostWhole = 64 * 1024 * 1024;

const gzip = [0x1f, 0x8b];

/**
 * The records of a file as lines of JSON: JSON Lines as they stand, the members of a JSON array or of `records`, or one
 * record for a plain text, whose id is the name of the file. Packed or not; in UTF-8, UTF-16 or GB18030. Read as a stream.
 */
export async function* readFileLines(file: File): AsyncGenerator<FileLine> {
  if (file.size === 0) throw new UnreadableFile('文件是空的。 The file is empty.');
  if (file.size > mostBytes) {
    throw new UnreadableFile('文件超过 512 MiB；请拆开，或用命令行导入。 Split it, or import it from the shell.');
  }
  const isPacked = await startsWith(file, gzip);
  const name = isPacked ? file.name.replace(/\.gz$/i, '') : file.name;
  const counted = { bytes: 0 };
  const packed = file.stream().pipeThrough(counting(counted));
  const bytes = isPacked ? packed.pipeThrough(new DecompressionStream('gzip')) : packed;
  const read = () => Math.min(counted.bytes / file.size, 1);
  if (/\.txt$/i.test(name)) {
    const text = await wholeOf(textsOf(bytes));
    yield { text: JSON.stringify({ id: name.replace(/\.txt$/i, ''), text }), read: 1 };
    return;
  }
  yield* recordsOf(textsOf(bytes), read);
}

async function startsWith(file: File, mark: readonly number[]): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, mark.length).arrayBuffer());
  return mark.every((byte, place) => head[place] === byte);
}

function counting(counted: { bytes: number }): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(chunk, controller) {
      counted.bytes += chunk.length;
      controller.enqueue(chunk);
    },
  });
}

/** The text piece by piece, in the encoding its beginning shows. */
async function* textsOf(bytes: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = bytes.getReader();
  let decoder: TextDecoder | null = null;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      decoder ??= new TextDecoder(encodingOf(part.value));
      yield decoder.decode(part.value, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('文件已损坏，读不出来。 The file is damaged.');
  } finally {
    reader.releaseLock();
  }
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

async function wholeOf(texts: AsyncIterable<string>, begun = ''): Promise<string> {
  let whole = begun;
  for await (const text of texts) {
    whole += text;
    if (whole.length > mostWhole) {
      throw new UnreadableFile(
        '一个 JSON 数组或一篇文本最多 64 MiB；更大的请改成每行一条的 JSON Lines。 Use JSON Lines.',
      );
    }
  }
  return whole;
}

/** A file whose first line is a whole record is one of lines; any other is read as a whole. */
async function* recordsOf(texts: AsyncGenerator<string>, read: () => number): AsyncGenerator<FileLine> {
  let held = '';
  let isLines: boolean | null = null;
  for (let part = await texts.next(); !part.done; part = await texts.next()) {
    held += part.value;
    if (isLines === null) {
      const end = held.trimStart().indexOf('\n');
      if (end === -1 && held.length < mostWhole) continue;
      isLines = isRecord(held.trimStart().slice(0, end)) || !/^\s*[[{]/.test(held);
    }
    if (!isLines) return yield* membersOf(await wholeOf(texts, held));
    const lines = held.split('\n');
    held = lines.pop() ?? '';
    for (const text of lines) yield { text, read: read() };
  }
  if (isLines === null && !isRecord(held)) return yield* membersOf(held);
  if (held.trim() !== '') yield { text: held, read: 1 };
}

function isRecord(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !('records' in value);
  } catch {
    return false;
  }
}

function* membersOf(text: string): Generator<FileLine> {
  const members = parsed(text);
  if (!Array.isArray(members)) {
    throw new UnreadableFile(
      '文件里没有记录：应为每行一条的 JSON Lines、JSON 数组，或含 records 的对象。 No records in it.',
    );
  }
  for (const member of members) yield { text: JSON.stringify(member), read: 1 };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : (value as { readonly records?: unknown } | null)?.records;
  } catch (error) {
    throw new UnreadableFile(`不是合法的 JSON：${error instanceof Error ? error.message : ''}`);
  }
}
