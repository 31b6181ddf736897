import { Client } from 'pg';

/** A connection that ends with its block; every step has a deadline. */
export interface Connection extends AsyncDisposable {
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Opens one connection. Throws the driver's error, see `describeDatabaseError`. */
export async function connect(url: string, deadlineMs = 10_000): Promise<Connection> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: deadlineMs, query_timeout: 60_000 });
  // The server may go away between two statements; the next statement says so.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
  return {
    async query<Row extends object>(sql: string, values: readonly unknown[] = []) {
      return (await client.query<Row>(sql, [...values])).rows;
    },
    async [Symbol.asyncDispose]() {
      await client.end();
    },
  };
}
