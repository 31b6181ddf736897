import { HubError } from '@dibao/shared/errors';
import { recordLimit } from '@dibao/shared/import-lines';
import type { ImportFile } from './import-file.ts';
import { detectEncoding } from './text-encoding.ts';

/** Whether a file holds one document as plain text. */
export function isTextFile(path: string): boolean {
  return /\.txt(\.gz)?$/i.test(path);
}

/** One document per file: `s0-gansu.txt` becomes `{ id: "s0-gansu", text: … }`, one JSON line for each file. */
export async function* textRecordLines(
  files: readonly ImportFile[],
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for (const file of files) {
    const id = file.name.replace(/\.txt(\.gz)?$/i, '');
    yield Buffer.from(`${JSON.stringify({ id, text: await readText(file, onRead) })}\n`);
  }
}

/** A text longer than any record is read to where the service will refuse it, with its size, and no further. */
export async function readText(file: ImportFile, onRead: (bytes: number) => void): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.read(onRead)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > recordLimit) break;
  }
  const bytes = Buffer.concat(chunks);
  const encoding = detectEncoding(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  throw HubError.badInput(
    `${file.name} 不是文本文件（应为 UTF-8 或 GB18030）。请先另存为纯文本。`,
    `${file.name} is no text in UTF-8 or GB18030. Save it as plain text first.`,
  );
}
