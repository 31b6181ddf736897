import { query } from '@dibao/shared/query';
import type { Em } from '@dibao/shared/orm';

const places = { agencies: 1, documents: 2, portals: 3 } as const;

/**
 * Lets one import of a kind work at a time, until the transaction ends: two that bring the same new record would both
 * take it for new, and the text of one would be lost. Whoever waits for its turn may wait longer than for other locks.
 */
export async function lockImport(em: Em, kind: keyof typeof places): Promise<void> {
  await query(em, `set local lock_timeout = '100s'`);
  await query(em, `select pg_advisory_xact_lock(hashtextextended('dibao.import', ?))`, [places[kind]]);
  await query(em, `set local lock_timeout = default`);
}
