import { takePositions } from '@dibao/shared/change-feed/append';
import type { Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { dutyFeed } from '../duty-log/duty-feed.ts';

/** Changes that get their positions in one transaction. */
const batchSize = 2_000;

/**
 * Gives the changes that wait in `duty_change` their positions in the log; answers whether any did. One appender works at
 * a time, whichever process it is of. A change is queued in the transaction that makes it and so is seen here once that
 * has committed; two changes of one duty wait for one another by the lock of its row, so they come in their order.
 */
export async function appendDutyEvents(orm: Orm): Promise<boolean> {
  const [waiting] = await query<object[]>(orm.em.fork(), `select from duty_change limit 1`);
  if (waiting === undefined) return false;
  return orm.em.fork().transactional(async (em) => {
    // In a statement of its own: what another appender has taken meanwhile must not be seen as waiting.
    const [turn] = await query<{ isOurs: boolean }[]>(
      em,
      `select pg_try_advisory_xact_lock(hashtext('dibao.duty-log')) as "isOurs"`,
    );
    if (turn?.isOurs !== true) return false;
    const changes = await query<{ id: string }[]>(em, `select id from duty_change order by id limit ?`, [batchSize]);
    const ids = changes.map(({ id }) => id);
    if (ids.length === 0) return false;
    const first = await takePositions(em, dutyFeed, ids.length);
    await query(
      em,
      `with taken as (delete from duty_change where id = any (?::bigint[]) returning *)
       insert into duty_event
         (position, at, change, release_id, cause_position, duty_kind, state_before, state_after, duties, duty_ids)
       select ?::bigint + row_number() over (order by id) - 1,
         at, change, release_id, cause_position, duty_kind, state_before, state_after, duties, duty_ids
       from taken`,
      [ids, first],
    );
    await query(em, `select pg_notify(?, ?)`, [dutyFeed, String(first + ids.length - 1)]);
    return true;
  });
}
