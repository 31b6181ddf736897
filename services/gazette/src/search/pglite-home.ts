import { PGlite } from '@electric-sql/pglite';
import { pg_textsearch } from '@electric-sql/pglite-pg_textsearch';
import type { IndexHome } from './index-home.ts';
import { toColumns } from './index-rows.ts';
import * as sql from './index-sql.ts';
import { runSearch } from './run-search.ts';

// Searches and slices of writes never run side by side here, so few connections' worth of memory is enough. An index is
// derived: what the page log would protect can be rebuilt, so the log is kept small.
const settings = ['wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=128MB', 'autovacuum=off'];

// Deleted and replaced articles stay in the statistics until a vacuum, and nothing vacuums here by itself.
const deadBeforeVacuum = 1000;

/** An index in a directory of its own, in PostgreSQL compiled to WebAssembly: one connection, about 340 MB resident. */
export async function openPgliteHome(directory: string): Promise<IndexHome> {
  const pg = await PGlite.create({
    dataDir: directory,
    extensions: { pg_textsearch },
    postgresqlconf: settings,
    initDbStartParams: ['--locale=C', '--encoding=UTF8'],
  });
  await pg.exec(sql.configureSession);
  let isLoading = false;
  let dead = 0;

  async function write(statement: string, parameters: unknown[]): Promise<void> {
    const changed = await pg.transaction(async (transaction) => {
      const { affectedRows = 0 } = await transaction.query(statement, parameters);
      await transaction.query(sql.countWrite);
      return affectedRows;
    });
    dead += changed;
    if (dead < deadBeforeVacuum) return;
    dead = 0;
    await pg.exec(sql.vacuum);
  }

  return {
    async check() {
      const [state] = (await pg.query<{ version: number; generation: string }>(sql.selectState)).rows;
      const [articles] = (await pg.query<{ count: number }>(sql.countArticles)).rows;
      if (state === undefined || articles === undefined) throw new Error('The search index has no state row.');
      await pg.query(sql.rankRows, ['a', [], [], 1, 0]);
      return { ...state, articles: articles.count };
    },
    async generation() {
      const [state] = (await pg.query<{ generation: string }>(sql.selectState)).rows;
      if (state === undefined) throw new Error('The search index has no state row.');
      return state.generation;
    },
    search: (search) => pg.transaction((transaction) => runSearch(transaction, search)),
    upsert: (rows) => write(sql.upsertArticles, toColumns(rows)),
    remove: (ids) => write(sql.removeArticles, [ids]),
    async load(rows) {
      // One transaction for tables and rows: PostgreSQL then keeps them out of the write-ahead log.
      if (!isLoading) await pg.exec(`begin; ${sql.createTables}`);
      isLoading = true;
      if (rows.length > 0) await pg.query(sql.upsertArticles, toColumns(rows));
    },
    async finishLoad(epoch) {
      await pg.exec(sql.createIndexes);
      await pg.query(sql.insertState, [sql.indexVersion, epoch]);
      await pg.exec('commit');
    },
    close: () => pg.close(),
  };
}
