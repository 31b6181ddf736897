import { Ajv, type ErrorObject } from 'ajv';
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { Bilingual } from '../bilingual.ts';
import { messageOf } from '../errors.ts';
import type { DataPath } from './data-path.ts';
import { sayMistake } from './schema-mistake.ts';

/** One thing wrong with a file of settings or rules, and where its writer finds it. */
export interface DataMistake {
  /** From 1, as editors count. */
  readonly line: number;
  readonly column: number;
  /** The place in the data, `portals[0].lists[2].item`; empty for the file as a whole. */
  readonly path: string;
  readonly message: Bilingual;
}

/** What a file holds, with the way back to its lines for what a schema cannot say. */
export interface DataFile<T> {
  readonly data: T;
  /** The mistake of this message at this place. */
  mistakeAt(path: DataPath, message: Bilingual): DataMistake;
}

/** What data of a kind look like; made once by {@link compileDataSchema}. */
export interface DataSchema<T> {
  (data: unknown): data is T;
  errors?: ErrorObject[] | null;
}

/** Makes a JSON Schema (draft 07) ready to check data that are, when they pass, a `T`. */
export function compileDataSchema<T>(schema: object): DataSchema<T> {
  return new Ajv({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true, useDefaults: true }).compile<T>(
    schema,
  );
}

/** Characters of a file. Rules are written by hand; what is longer is something else. */
const longestFile = 2_000_000;
/** A file that is wrong throughout is told once, not ten thousand times. */
const mostMistakes = 50;

/** Reads YAML, and so JSON, and checks it against a schema; each mistake with its line. */
export function readDataFile<T>(
  text: string,
  isValid: DataSchema<T>,
): DataFile<T> | { readonly mistakes: readonly DataMistake[] } {
  if (text.length > longestFile) return { mistakes: [{ line: 1, column: 1, path: '', message: tooLong(text.length) }] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    return {
      mistakes: document.errors
        .slice(0, mostMistakes)
        .map(({ pos, message }) => ({ ...at(pos[0]), path: '', message: notYaml(message) })),
    };
  }
  const mistakeAt = (path: DataPath, message: Bilingual): DataMistake => ({
    ...at(offsetOf(document, path)),
    path: formatPath(path),
    message,
  });
  let data: unknown;
  try {
    // Aliases are counted: a file of a few lines could stand for gigabytes.
    data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return { mistakes: [mistakeAt([], notYaml(messageOf(error)))] };
  }
  if (isValid(data)) return { data, mistakeAt };
  const told = (isValid.errors ?? []).flatMap((error) => {
    const mistake = sayMistake(error);
    return mistake === null ? [] : [mistakeAt(mistake.path, mistake.message)];
  });
  return { mistakes: told.toSorted((a, b) => a.line - b.line || a.column - b.column).slice(0, mostMistakes) };
}

/** Where the value at a path begins; for what is missing, the nearest thing around it. A key stands for its value. */
function offsetOf(document: Document, path: DataPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isNode(item.key) && item.key.toJSON() === key)
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function formatPath(path: DataPath): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${part}`)).join('');
}

function notYaml(detail: string): Bilingual {
  return { zh: `不是合法的 YAML 或 JSON：${detail}`, en: `This is no valid YAML or JSON: ${detail}` };
}

function tooLong(length: number): Bilingual {
  return {
    zh: `文件有 ${length} 个字符，超过上限 ${longestFile}。`,
    en: `The file has ${length} characters; the limit is ${longestFile}.`,
  };
}
