import type { Readable } from 'node:stream';
import { HubError } from '@dibao/shared/errors';
import { type ImportFile, openImportFile } from './import-file.ts';
import type { ImportKind } from './import-kind.ts';
import { type RecordLinesOptions, recordLines } from './record-lines.ts';
import { isTextFile, textRecordLines } from './text-records.ts';

/** What is sent in one go: one file of records, or all the texts. */
export interface ImportPart {
  /** What people call it. */
  readonly name: string;
  /** The file that line `line` of `open` came from. */
  fileOf(line: number): string;
  open(options: Omit<RecordLinesOptions, 'kind'>): AsyncIterable<Uint8Array>;
}

export interface ImportFileSet {
  readonly parts: readonly ImportPart[];
  /** Of all files, as stored; null when one of them is standard input. */
  readonly size: number | null;
}

/** Opens what the command line names, so that a wrong name is told before anything is sent. */
export async function openImportFiles(
  kind: ImportKind,
  paths: readonly string[],
  standardInput: Readable,
): Promise<ImportFileSet> {
  const texts: ImportFile[] = [];
  const parts: ImportPart[] = [];
  let size: number | null = 0;
  for (const path of paths) {
    const file = await openImportFile(path, standardInput);
    size = size === null || file.size === null ? null : size + file.size;
    if (isTextFile(path)) texts.push(file);
    else
      parts.push({
        name: file.name,
        fileOf: () => file.name,
        open: (options) => recordLines(file, { ...options, kind }),
      });
  }
  const [first] = texts;
  if (first === undefined) return { parts, size };
  if (kind !== 'documents') throw notAsText(first.name);
  const name = texts.length === 1 ? first.name : `${first.name} … (${texts.length})`;
  const fileOf = (line: number) => texts[line - 1]?.name ?? name;
  return { parts: [...parts, { name, fileOf, open: ({ onRead }) => textRecordLines(texts, onRead) }], size };
}

function notAsText(name: string): HubError {
  return HubError.badInput(
    `${name}：只有文件（documents）可以用纯文本导入。`,
    `${name}: only documents can be imported as plain text.`,
  );
}
