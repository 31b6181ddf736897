import type { Clock } from '@dibao/shared/clock';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import { touchDocuments } from './touch-documents.ts';

/** Lets changes of legal force whose day has come take effect. Their event went out when they were decided. */
export async function applyLegalForce(em: Em, clock: Clock): Promise<void> {
  await em.fork().transactional(async (tx) => {
    const changed = await query<{ id: string }[]>(
      tx,
      `update policy_document
       set legal_force = next_legal_force, next_legal_force = null, next_legal_force_on = null
       where next_legal_force_on <= ?::date returning id`,
      [shanghaiDate(clock.now())],
    );
    await touchDocuments(
      tx,
      changed.map(({ id }) => id),
    );
  });
}
