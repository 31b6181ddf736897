import { Client } from 'pg';
import { describeDatabaseError } from '../database-error.ts';

/** A connection that copies tables. Unlike others it may take long for one statement: tables are as large as they are. */
export interface CopyConnection extends AsyncDisposable {
  readonly client: Client;
}

/** Opens it. Throws in one line why that is impossible. */
export async function openCopyConnection(url: string): Promise<CopyConnection> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'dibao-backup',
    keepAlive: true,
  });
  // The server may go away between two statements; the next statement says so.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    void client.end().catch(() => undefined);
    throw describeDatabaseError(error, url);
  }
  return { client, [Symbol.asyncDispose]: () => client.end() };
}
