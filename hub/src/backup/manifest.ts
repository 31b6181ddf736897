import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { HubError } from '@dibao/shared/errors';
import { type PerService, serviceNames } from '../services.ts';

/** What `manifest.json` of a backup says; written last, so a folder with one is complete. */
export interface Manifest {
  readonly format: 1;
  /** RFC 3339. */
  readonly madeAt: string;
  readonly databases: PerService<SavedDatabase>;
  readonly keys: readonly SavedFile[];
}

export interface SavedDatabase {
  /** Names of the migrations that had run, in order. */
  readonly migrations: readonly string[];
  /** Tables after those they refer to. */
  readonly tables: readonly SavedTable[];
}

export interface SavedTable extends SavedFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

export interface SavedFile {
  /** From the folder of the backup. */
  readonly file: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Reads the manifest of a backup and proves every file whole. Throws in one line what is wrong with it. */
export async function readManifest(directory: string): Promise<Manifest> {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw HubError.badInput(
      `${directory} 不是完整的备份：没有 manifest.json。`,
      `${directory} is no complete backup: it has no manifest.json.`,
      { cause },
    );
  });
  const manifest = parseManifest(text, directory);
  const files = [...serviceNames.flatMap((name) => manifest.databases[name].tables), ...manifest.keys];
  for (const { file, sha256 } of files) {
    if ((await digestOfFile(join(directory, file)).catch(() => '')) !== sha256) throw damaged(directory, file);
  }
  return manifest;
}

function parseManifest(text: string, directory: string): Manifest {
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.format === 1) return manifest;
  } catch {
    throw damaged(directory, 'manifest.json');
  }
  throw HubError.badInput(
    `${directory} 的备份格式较新，请用制作它的版本恢复。`,
    `The backup in ${directory} is of a newer format; restore it with the version that made it.`,
  );
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function damaged(directory: string, file: string): HubError {
  return HubError.badInput(
    `备份 ${directory} 已损坏：${file} 与清单不符。请换用另一份备份。`,
    `The backup ${directory} is damaged: ${file} is not what the manifest says. Use another one.`,
  );
}
