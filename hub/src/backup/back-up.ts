import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, systemClock } from '@dibao/shared/clock';
import { HubError } from '@dibao/shared/errors';
import { describeFileError } from '../data-directory.ts';
import { type PerService, type ServiceName, serviceNames } from '../services.ts';
import { openCopyConnection } from './copy-connection.ts';
import type { Manifest, SavedDatabase } from './manifest.ts';
import { beginSnapshot, saveDatabase } from './save-database.ts';
import { saveKeys } from './saved-keys.ts';

export interface BackUpOptions {
  readonly databases: PerService<string>;
  readonly dataDirectory: string;
  /** The folder to make; empty or not there. */
  readonly directory: string;
  /** Bytes copied so far, of about so many. */
  readonly onProgress: (done: number, total: number) => void;
  readonly clock?: Clock;
}

/**
 * The order in which the moments are fixed. `media` and `gazette` follow `documents` and keep their places in its
 * feeds: saved before it they may be behind, and catch up after a restore; saved after it they could be ahead of what
 * the restored log has, and would miss what takes those positions next.
 */
const snapshotOrder: readonly ServiceName[] = ['media', 'gazette', 'documents'];

/**
 * Saves the three databases and the keys, from a running hub or one at rest, without stopping it. The search index is
 * derived and is not saved. Throws in one line; a folder without `manifest.json` is no backup.
 */
export async function backUp(options: BackUpOptions): Promise<Manifest> {
  const { databases, dataDirectory, directory, onProgress, clock = systemClock } = options;
  await makeEmptyDirectory(directory);
  await using connections = new AsyncDisposableStack();
  const snapshots = [];
  for (const service of snapshotOrder) {
    const { client } = connections.use(await openCopyConnection(databases[service]));
    snapshots.push({ service, client, tables: await beginSnapshot(client) });
  }
  const total = snapshots.flatMap(({ tables }) => tables).reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    onProgress(done, total);
  };
  const saved = new Map<ServiceName, SavedDatabase>();
  for (const { service, client, tables } of snapshots) {
    saved.set(service, await saveDatabase(client, tables, { directory, service, onBytes }));
  }
  const manifest: Manifest = {
    format: 1,
    madeAt: clock.now().toISOString(),
    databases: Object.fromEntries(serviceNames.map((name) => [name, saved.get(name)])) as PerService<SavedDatabase>,
    keys: await saveKeys(dataDirectory, directory),
  };
  await writeFile(join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, {
    flag: 'wx',
    flush: true,
  });
  return manifest;
}

async function makeEmptyDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    if ((await readdir(directory)).length === 0) return;
  } catch (error) {
    throw describeFileError(error, directory) ?? error;
  }
  throw HubError.badInput(
    `${directory} 不是空目录。请给出一个新目录，每次备份各用一个。`,
    `${directory} is not empty. Give a new folder; each backup has one of its own.`,
  );
}
