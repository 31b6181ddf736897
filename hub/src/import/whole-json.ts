import type { ImportFile } from './import-file.ts';
import { readText } from './text-records.ts';

/** The records of a small JSON file, however it is laid out: one object, an array, `{ records: […] }`, or JSON Lines. */
export async function* wholeJsonLines(file: ImportFile, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const text = await readText(file, onRead);
  const whole = parse(text);
  // Lines as they are: the service tells which of them is wrong.
  if (whole === undefined) return yield Buffer.from(text);
  const records = (whole as { readonly records?: unknown } | null)?.records ?? whole;
  for (const record of Array.isArray(records) ? records : [records]) yield Buffer.from(`${JSON.stringify(record)}\n`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
