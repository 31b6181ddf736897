import { CompiledQuery } from 'kysely';
import type { Em } from './orm.ts';

/**
 * Runs one SQL statement with bound parameters, inside the unit of work's transaction if it has one. Each `?` takes the
 * next parameter; arrays are bound as PostgreSQL arrays. (`em.execute` would write the values into the statement.)
 *
 * @param signal ends the statement in the database too; give it to what may take long and nobody waits for any more
 */
export async function query<Rows extends readonly object[]>(
  em: Em,
  sql: string,
  parameters: readonly unknown[] = [],
  signal?: AbortSignal,
): Promise<Rows> {
  let place = 0;
  const numbered = sql.replaceAll('?', () => `$${(place += 1)}`);
  em.config.getLogger().log('query', numbered, em.getLoggerContext());
  const { rows } = await em.getKysely().executeQuery(CompiledQuery.raw(numbered, [...parameters]), {
    signal,
    inflightQueryAbortStrategy: 'cancel query',
  });
  return rows as unknown as Rows;
}
