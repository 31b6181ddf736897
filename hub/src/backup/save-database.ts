import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { ServiceName } from '../services.ts';
import type { SavedDatabase, SavedTable } from './manifest.ts';
import { quoteName } from './quote-name.ts';
import { pack } from './pack.ts';
import { saveFile } from './save-file.ts';
import * as sql from './tables.sql.ts';

export interface TableToSave {
  readonly name: string;
  readonly columns: readonly string[];
  /** On disk, in bytes: how long it will take, roughly. */
  readonly size: number;
}

/**
 * Fixes what of a database is saved: from here on the connection sees this moment, whatever is written meanwhile.
 * Answers its tables, each after those it refers to.
 */
export async function beginSnapshot(client: Client): Promise<TableToSave[]> {
  await client.query('begin isolation level repeatable read read only');
  const { rows: tables } = await client.query<TableToSave>(sql.tables);
  const { rows: references } = await client.query<{ name: string; target: string }>(sql.references);
  return orderByReference(tables, references);
}

/** Copies the tables of a snapshot into files of a backup, packed. */
export async function saveDatabase(
  client: Client,
  tables: readonly TableToSave[],
  place: { readonly directory: string; readonly service: ServiceName; readonly onBytes: (bytes: number) => void },
): Promise<SavedDatabase> {
  const { directory, service, onBytes } = place;
  await mkdir(join(directory, service), { mode: 0o700 });
  const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
  const saved: SavedTable[] = [];
  for (const { name, columns } of tables) {
    const copy = client.query(copyTo(`copy ${quoteName(name)} (${columns.map(quoteName).join(', ')}) to stdout`));
    copy.on('data', (chunk: Buffer) => onBytes(chunk.length));
    const file = await saveFile(directory, `${service}/${name}.copy.gz`, pack(copy));
    saved.push({ name, columns, rows: copy.rowCount, ...file });
  }
  await client.query('commit');
  return { migrations: rows.map(({ name }) => name), tables: saved };
}

function orderByReference(
  tables: readonly TableToSave[],
  references: readonly { readonly name: string; readonly target: string }[],
): TableToSave[] {
  const targets = Map.groupBy(references, ({ name }) => name);
  const ordered = new Set<TableToSave>();
  const place = (table: TableToSave, above: readonly string[]): void => {
    if (ordered.has(table)) return;
    if (above.includes(table.name)) throw new Error(`Tables refer to each other in a circle: ${above.join(' → ')}`);
    for (const { target } of targets.get(table.name) ?? []) {
      const found = tables.find(({ name }) => name === target);
      if (found !== undefined) place(found, [...above, table.name]);
    }
    ordered.add(table);
  };
  for (const table of tables) place(table, []);
  return [...ordered];
}
