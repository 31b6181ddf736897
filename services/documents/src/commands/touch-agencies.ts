import { query } from '@dibao/shared/query';
import { takePositions } from '@dibao/shared/change-feed/append';
import type { Em } from '@dibao/shared/orm';

/** The feed of agencies for other services. */
export const agencyFeed = 'agency-changes';

/** Moves these agencies to the head of the feed. Takes the feed's lock, so it comes late in a transaction. */
export async function touchAgencies(em: Em, ids: readonly string[]): Promise<void> {
  const touched = [...new Set(ids)];
  if (touched.length === 0) return;
  const first = await takePositions(em, agencyFeed, touched.length);
  await query(
    em,
    `update agency a set change_position = ?::bigint + touched.place - 1
     from unnest(?::uuid[]) with ordinality as touched (id, place) where a.id = touched.id`,
    [first, touched],
  );
}
