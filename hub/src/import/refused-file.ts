import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Bilingual } from '@dibao/shared/bilingual';
import type { ImportKind } from './import-kind.ts';
import { describeRefused, reasonsAt } from './refusal-line.ts';
import type { RefusedRecord } from './refused-record.ts';

/** Where refused records go, one JSON object a line; made when the first one comes. */
export interface RefusedFile extends AsyncDisposable {
  /** Its path once something was refused; null before. */
  readonly path: string | null;
  /** The first refusals in one line each, for whoever sits before the screen. */
  readonly firstLines: readonly Bilingual[];
  add(record: RefusedRecord): Promise<void>;
}

/** So many refused rows of tables are told on the screen; the file has all. */
const shownRefusals = 20;

/** Records can be put right in this file and imported again: `jq -c .record FILE | pnpm hub import … -`. */
export function createRefusedFile(path: string): RefusedFile {
  let stream: WriteStream | null = null;
  const firstLines: Bilingual[] = [];
  return {
    firstLines,
    get path() {
      return stream === null ? null : path;
    },
    async add(record) {
      if (record.place.table !== null && firstLines.length < shownRefusals) firstLines.push(describeRefused(record));
      if (stream === null) {
        stream = createWriteStream(path, { flags: 'w' });
        await once(stream, 'open');
      }
      if (!stream.write(`${JSON.stringify(toRow(record))}\n`)) await once(stream, 'drain');
    },
    async [Symbol.asyncDispose]() {
      if (stream === null) return;
      stream.end();
      await finished(stream);
    },
  };
}

/** `import-refused-documents-20261122-142307.jsonl`, with the time of this machine. */
export function refusedFileName(kind: ImportKind, now: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}${pad(now.getMonth() + 1)}${pad(now.getDate())}`;
  const time = `${pad(now.getHours())}${pad(now.getMinutes())}${pad(now.getSeconds())}`;
  return `import-refused-${kind}-${day}-${time}.jsonl`;
}

function toRow({ place, line, refusal, sent }: RefusedRecord): object {
  const { id, code, field } = refusal;
  const { file, table } = place;
  const where = table === null ? { file, line } : { file, ...table };
  const why = { ...where, id: id ?? null, code, field: field ?? null, reasons: reasonsAt(refusal, table) };
  if (sent === null) return why;
  if (sent.isCut) return { ...why, raw: sent.text, isCut: true };
  try {
    return { ...why, record: JSON.parse(sent.text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return { ...why, raw: sent.text };
  }
}
