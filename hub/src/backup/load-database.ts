import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { HubError } from '@dibao/shared/errors';
import type { SqlMigration } from '@dibao/shared/orm';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { SavedDatabase } from './manifest.ts';
import { quoteName } from './quote-name.ts';
import * as sql from './tables.sql.ts';

/** As the migrator of the services keeps it; its rows come from the backup. */
const migrationTable = `
  create table migrations (id serial primary key, name varchar(255), executed_at timestamptz default current_timestamp)`;

export interface DatabaseLoading {
  /** The folder of the backup. */
  readonly directory: string;
  readonly saved: SavedDatabase;
  /** Those of this version of the service, in order. */
  readonly migrations: readonly SqlMigration[];
  readonly onBytes: (bytes: number) => void;
}

/**
 * Puts a saved database in the place of what is there, in the transaction of the connection: until its commit nothing
 * has changed, and a failure changes nothing. The tables are made by the migrations the backup had; later ones run
 * when the service starts.
 */
export async function loadDatabase(client: Client, loading: DatabaseLoading): Promise<void> {
  const { directory, saved, migrations, onBytes } = loading;
  const steps = saved.migrations.map(
    (name) => migrations.find((migration) => migration.name === name) ?? unknown(name),
  );
  await client.query('drop schema public cascade');
  // What a new database has: everyone may look, nobody but the owner may create.
  await client.query('create schema public; grant usage on schema public to public');
  for (const step of steps) await client.query(step.sql);
  await client.query(migrationTable);
  // What triggers derive from rows is among the rows of the backup; derived again it would count twice. Nor may they
  // keep a log that is only added to from being replaced whole.
  const all = saved.tables.map(({ name }) => quoteName(name)).join(', ');
  for (const { name } of saved.tables) await client.query(`alter table ${quoteName(name)} disable trigger user`);
  // Migrations put first rows into some tables; the backup has these as well.
  await client.query(`truncate ${all}`);
  for (const { name, columns, file } of saved.tables) {
    const copy = client.query(copyFrom(`copy ${quoteName(name)} (${columns.map(quoteName).join(', ')}) from stdin`));
    const stored = createReadStream(join(directory, file));
    stored.on('data', (chunk) => onBytes(chunk.length));
    await pipeline(stored, createGunzip(), copy);
  }
  for (const { name } of saved.tables) await client.query(`alter table ${quoteName(name)} enable trigger user`);
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(sql.sequences);
  for (const { sequence, table, column } of rows) {
    await client.query(`select setval('${sequence}', coalesce(max(${column}), 0) + 1, false) from ${table}`);
  }
  // Named, since the whole would take the shared catalogs from the databases that are loaded beside this one.
  await client.query(`analyze ${all}`);
}

function unknown(name: string): never {
  throw HubError.badInput(
    `备份来自更新的版本（含有本版本没有的迁移 ${name}）。请先升级，再恢复。`,
    `The backup is of a newer version (it has the migration ${name}, unknown here). Upgrade first, then restore.`,
  );
}
