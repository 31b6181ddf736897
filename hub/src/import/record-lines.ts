import type { Bilingual } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import { agenciesOfDivisions, type Division, SkipReason } from './division-agencies.ts';
import { recogniseShape } from './file-shape.ts';
import type { ImportFile } from './import-file.ts';
import type { ImportKind } from './import-kind.ts';
import { jsonRecordLines } from './json-records.ts';
import { peek } from './peek.ts';
import { detectEncoding } from './text-encoding.ts';

/** Enough to see the layout of a file, whatever its first record is. */
const headBytes = 65_536;
/** Lists of divisions are read whole; the country's is 240 kB. */
const divisionListLimit = 64 * 1024 * 1024;

export interface RecordLinesOptions {
  readonly kind: ImportKind;
  readonly onRead: (bytes: number) => void;
  /** What the reader of the result should know, such as rows left out. */
  readonly note: (text: Bilingual) => void;
}

/**
 * The records of a JSON file as JSON Lines. A file of JSON Lines passes byte for byte, so that line numbers stay the
 * file's; of other JSON, line n is record n. Throws in one line what the file is instead.
 */
export async function* recordLines(file: ImportFile, options: RecordLinesOptions): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(file.read(options.onRead), headBytes);
  const encoding = detectEncoding(head);
  if (encoding === null) throw notJson(file.name);
  const text = encoding === 'utf-8' ? all : transcoded(all, encoding);
  const isNamedLines = /\.(jsonl|ndjson)(\.gz)?$/i.test(file.name);
  const shape = recogniseShape(new TextDecoder(encoding).decode(head), isNamedLines);
  if (shape === null) {
    if (head.length > 0) throw notJson(file.name);
    return;
  }
  if (shape === 'lines') yield* text;
  else if (options.kind === 'agencies' && shape === 'object') yield* agencyLines(text, file.name, options.note);
  else yield* jsonRecordLines(text, shape, file.name);
}

/** `divisions.json` gives governments; any other document of agencies has them as records. */
async function* agencyLines(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  note: RecordLinesOptions['note'],
): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > divisionListLimit) throw tooLong(name);
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  const list = parseObject(whole, name);
  if (!Array.isArray(list['provinces'])) return yield* jsonRecordLines(once(whole), 'object', name);
  const { agencies, skipped } = agenciesOfDivisions(list as { provinces: Division[]; withoutCodes?: Division[] });
  for (const agency of agencies) yield Buffer.from(`${JSON.stringify(agency)}\n`);
  for (const [reason, rows] of Map.groupBy(skipped, (row) => row.reason)) {
    const { zh, en } = skipTexts[reason];
    const [first] = rows;
    note({
      zh: `${name}：略过 ${rows.length} 行（如“${first?.name}”），${zh}`,
      en: `${name}: left out ${rows.length} rows (such as ${first?.name}), ${en}`,
    });
  }
}

const skipTexts: Readonly<Record<SkipReason, Bilingual>> = {
  PSEUDO_UNIT: {
    zh: '统计用的归类，不是区划，其下级归在省一级之下',
    en: 'headings of the statistics; what they hold stands under the province',
  },
  FUNCTIONAL_AREA: {
    zh: '开发区等功能区，不是行政区划，没有人民政府',
    en: 'development zones and the like, no divisions with a government',
  },
  NO_GOVERNMENT: {
    zh: '没有自己的县级人民政府',
    en: 'which have no county government of their own',
  },
  NO_CODE: { zh: '没有区划代码', en: 'which have no division code' },
};

async function* transcoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function parseObject(bytes: Buffer, name: string): Record<string, unknown> {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) as Record<string, unknown>;
  } catch (cause) {
    throw notJson(name, cause);
  }
}

function notJson(name: string, cause?: unknown): HubError {
  return HubError.badInput(
    `无法读取 ${name}：它不是 JSON 文件，其中没有导入任何内容。可导入 JSON Lines、JSON，以及它们的 .gz；文件（documents）还可用 .txt。`,
    `${name} cannot be read: it is no JSON file, and nothing of it was imported. JSON Lines and JSON are taken, also as .gz; documents as .txt too.`,
    { cause },
  );
}

function tooLong(name: string): HubError {
  return HubError.badInput(
    `${name} 太大，无法整体读入。请改用 JSON Lines。`,
    `${name} is too large to be read whole. Use JSON Lines.`,
  );
}
