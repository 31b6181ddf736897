import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HubError } from '@dibao/shared/errors';
import type { Client } from 'pg';
import { describeDatabaseError } from '../database-error.ts';
import { type PerService, type ServiceName, serviceNames } from '../services.ts';
import { openCopyConnection } from './copy-connection.ts';
import { loadDatabase } from './load-database.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { quoteName } from './quote-name.ts';
import { restoreKeys } from './saved-keys.ts';
import { serviceMigrations } from './service-migrations.ts';
import * as sql from './tables.sql.ts';

export interface RestoreOptions {
  readonly databases: PerService<string>;
  readonly dataDirectory: string;
  /** The folder of the backup. */
  readonly directory: string;
  /** Replace what the hub holds. */
  readonly force: boolean;
  /** Bytes read so far, of so many. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * The log goes on in a new epoch: what was released after the backup is gone, and its positions will be taken by other
 * events, so a cursor from before must be told so (CURSOR_EPOCH) instead of being read as one of these.
 */
const beginEpoch = `
  insert into log_epoch (epoch, begun_after)
  select replace(gen_random_uuid()::text, '-', ''), position from feed_head where feed = $1`;

/** The log of each service that has one, by the name of its feed. */
const logs: Partial<Record<ServiceName, string>> = { documents: 'release-events', media: 'duty-events' };

/** Tables that hold something before anybody has used the hub. */
const neverEmpty = new Set([
  'migrations',
  'log_epoch',
  'feed_head',
  'feed_place',
  'figures',
  'clock_sweep',
  'rule_profile',
  'reminder_sweep',
]);

/**
 * Puts a backup in the place of a hub that does not run: first every file is proved whole, then all three databases
 * are loaded, each in one transaction, and only when all are loaded are they committed. Throws in one line; before the
 * commits nothing has changed.
 */
export async function restore(options: RestoreOptions): Promise<Manifest> {
  const { databases, dataDirectory, directory, force, onProgress } = options;
  const manifest = await readManifest(directory);
  const migrations = await serviceMigrations();
  await using connections = new AsyncDisposableStack();
  const clients = new Map<ServiceName, Client>();
  for (const service of serviceNames) {
    const { client } = connections.use(await openCopyConnection(databases[service]));
    await requireUnused(client, service);
    if (!force) await requireEmpty(client, service);
    clients.set(service, client);
  }
  const total = serviceNames
    .flatMap((name) => manifest.databases[name].tables)
    .reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    onProgress(done, total);
  };
  for (const [service, client] of clients) {
    const saved = manifest.databases[service];
    try {
      await client.query(`begin; set local lock_timeout = '10s'`);
      await loadDatabase(client, { directory, saved, migrations: migrations[service], onBytes });
      const log = logs[service];
      // A backup older than the log itself has none; its first epoch begins when the service starts.
      if (log !== undefined && saved.tables.some(({ name }) => name === 'log_epoch')) {
        await client.query(beginEpoch, [log]);
      }
    } catch (error) {
      throw error instanceof HubError ? error : describeDatabaseError(error, databases[service]);
    }
  }
  for (const client of clients.values()) await client.query('commit');
  await restoreKeys(directory, manifest.keys, dataDirectory);
  // Derived from what is gone; the service builds it anew.
  await rm(join(dataDirectory, 'search'), { recursive: true, force: true });
  return manifest;
}

/** A hub on another machine may use the same database server. */
async function requireUnused(client: Client, service: ServiceName): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and application_name = 'dibao'`,
  );
  if ((rowCount ?? 0) === 0) return;
  throw HubError.badInput(
    `服务 ${service} 仍在使用它的数据库。请先停止所有使用它的中枢，再恢复。`,
    `The service ${service} is using its database. Stop every hub that uses it, then restore.`,
  );
}

async function requireEmpty(client: Client, service: ServiceName): Promise<void> {
  const { rows } = await client.query<{ name: string }>(sql.tables);
  for (const { name } of rows.filter((table) => !neverEmpty.has(table.name))) {
    const { rowCount } = await client.query(`select from ${quoteName(name)} limit 1`);
    if (rowCount === 0) continue;
    throw HubError.badInput(
      `这个中枢不是空的（服务 ${service} 已有数据）。请恢复到新的 HUB_DATA_DIR；若确要替换现有数据，加上 --force。`,
      `This hub is not empty (the service ${service} has data). Restore into a new HUB_DATA_DIR; to replace what is there, add --force.`,
    );
  }
}
