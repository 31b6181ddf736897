import { query } from '@dibao/shared/query';
import type { Em } from '@dibao/shared/orm';

/**
 * Lets one import of a kind work at a time, until the transaction ends: two that bring the same new record would both
 * take it for new, and the text of one would be lost.
 */
export async function lockImport(em: Em, kind: 'agencies' | 'documents'): Promise<void> {
  await query(em, `select pg_advisory_xact_lock(hashtextextended('dibao.import', ?))`, [kind === 'agencies' ? 1 : 2]);
}
