import { query } from '@dibao/shared/query';
import { takePositions } from '@dibao/shared/change-feed/append';
import type { Em } from '@dibao/shared/orm';

/** The feed of documents for other services. */
export const documentFeed = 'document-changes';

/**
 * Says that these documents changed: works out anew what the public may see of them and moves them to the head of the
 * feed. Takes the feed's lock, so it comes late in a transaction, and before the release log's.
 */
export async function touchDocuments(em: Em, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // Locked first, in a statement of its own: what another act on the same documents committed meanwhile must be seen,
  // else two withdrawals at once would each find the other's release standing and leave the text public.
  await query(em, `select id from policy_document where id = any (?::uuid[]) order by id for update`, [ids]);
  await query(em, `select refresh_exposure(?::uuid[])`, [ids]);
  const first = await takePositions(em, documentFeed, ids.length);
  await query(
    em,
    `update policy_document d set change_position = ?::bigint + touched.place - 1, updated_at = now()
     from unnest(?::uuid[]) with ordinality as touched (id, place) where d.id = touched.id`,
    [first, ids],
  );
}
