import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

/** Ends every session of a person: whoever's rights change signs in anew. */
export async function endSessionsOf(em: Em, personId: string, now: Date): Promise<void> {
  await query(em, `update session set ended_at = ? where person_id = ? and ended_at is null`, [now, personId]);
}
