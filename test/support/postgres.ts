import { randomBytes } from 'node:crypto';
import { connect } from '@dibao/hub/postgres/connect';
import { inject } from 'vitest';

/** A database of one test file; dropped at the end of its block. */
export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
}

export interface TestDatabaseOptions {
  /** Names the template; files that name the same one share it. */
  readonly template: string;
  /** Fills the template, once in a run: tables and what every test of this template starts from. */
  readonly migrate: (url: string) => Promise<void>;
}

/**
 * A fresh database, cloned from a template that the first file to ask for it makes. Every connection to the template
 * must be closed when `migrate` returns: PostgreSQL clones only what nobody uses.
 */
export async function createTestDatabase({ template, migrate }: TestDatabaseOptions): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const templateName = `template_${template}`;
  const name = `test_${template}_${randomBytes(6).toString('hex')}`;
  {
    await using connection = await connect(server);
    // Files run in processes of their own; whoever comes second waits for the template. Clones wait for one another
    // as well: two at once of one template refuse each other.
    await connection.query('select pg_advisory_lock(hashtext($1))', [templateName]);
    const [ready] = await connection.query('select 1 from pg_database where datname = $1', [templateName]);
    if (ready === undefined) await createTemplate(connection, server, templateName, migrate);
    await connection.query(`create database "${name}" template "${templateName}" strategy file_copy`);
  }
  return {
    url: databaseUrl(server, name),
    async [Symbol.asyncDispose]() {
      await using connection = await connect(server);
      await untilUnused(connection, name);
      await connection.query(`drop database if exists "${name}" with (force)`);
    },
  };
}

/** A pool says it has ended before its last connection has: one that is cut then complains to nobody. A leak is cut. */
async function untilUnused(connection: Awaited<ReturnType<typeof connect>>, name: string): Promise<void> {
  const patience = AbortSignal.timeout(2_000);
  while (!patience.aborted) {
    const used = await connection.query('select from pg_stat_activity where datname = $1', [name]);
    if (used.length === 0) return;
  }
}

/** Made under another name and renamed when complete, so that a failed migration leaves no half-made template. */
async function createTemplate(
  connection: Awaited<ReturnType<typeof connect>>,
  server: string,
  name: string,
  migrate: (url: string) => Promise<void>,
): Promise<void> {
  const draft = `${name}_draft`;
  await connection.query(`drop database if exists "${draft}" with (force)`);
  await connection.query(`create database "${draft}"`);
  await migrate(databaseUrl(server, draft));
  await connection.query(`alter database "${draft}" rename to "${name}"`);
}

function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
