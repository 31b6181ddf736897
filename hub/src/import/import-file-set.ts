import type { Readable } from 'node:stream';
import { HubError } from '@dibao/shared/errors';
import { type ImportFile, openImportFile } from './import-file.ts';
import type { ImportKind } from './import-kind.ts';
import type { ImportPart } from './part.ts';
import { recordLines } from './record-lines.ts';
import { createTableLines, isTableFile } from './table/table-lines.ts';
import { isTextFile, textRecordLines } from './text-records.ts';
import { wholeJsonLines } from './whole-json.ts';
import { profilePart } from '../profiles/profile-lines.ts';

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
  const profiles: ImportFile[] = [];
  const parts: ImportPart[] = [];
  let size: number | null = 0;
  for (const path of paths) {
    const file = await openImportFile(path, standardInput);
    size = size === null || file.size === null ? null : size + file.size;
    if (kind === 'profiles') profiles.push(file);
    else if (isTextFile(path)) texts.push(file);
    else parts.push(isTableFile(path) ? tablePart(file, kind) : recordPart(file, kind));
  }
  if (profiles.length > 0) return { parts: [profilePart(profiles)], size };
  const [first] = texts;
  if (first === undefined) return { parts, size };
  if (kind !== 'documents') throw notAsText(first.name);
  const name = texts.length === 1 ? first.name : `${first.name} … (${texts.length})`;
  const placeOf = (line: number) => ({ file: texts[line - 1]?.name ?? name, table: null });
  return { parts: [...parts, { name, placeOf, open: ({ onRead }) => textRecordLines(texts, onRead) }], size };
}

function recordPart(file: ImportFile, kind: ImportKind): ImportPart {
  return {
    name: file.name,
    placeOf: () => ({ file: file.name, table: null }),
    open: (options) =>
      kind === 'holidays' ? wholeJsonLines(file, options.onRead) : recordLines(file, { ...options, kind }),
  };
}

function tablePart(file: ImportFile, kind: ImportKind): ImportPart {
  const tables = createTableLines(file, kind);
  return {
    name: file.name,
    placeOf: (line, field) => ({ file: file.name, table: tables.placeOf(line, field) }),
    open: ({ onRead, note, refuse }) =>
      tables.lines({ onRead, note, refuse: (table, refusal) => refuse({ file: file.name, table }, refusal) }),
  };
}

function notAsText(name: string): HubError {
  return HubError.badInput(
    `${name}：只有文件（documents）可以用纯文本导入。`,
    `${name}: only documents can be imported as plain text.`,
  );
}
