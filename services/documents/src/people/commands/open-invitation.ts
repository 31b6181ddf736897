import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';

/** How long a link of invitation is good. */
export const invitationMs = 7 * 86_400_000;

/** Opens a new invitation of a person; an earlier one counts no more. */
export async function openInvitation({ clock }: DocumentsContext, em: Em, personId: string): Promise<void> {
  const now = clock.now();
  await query(em, `update invitation set closed_at = ? where person_id = ? and closed_at is null`, [now, personId]);
  await query(em, `insert into invitation (person_id, created_at, expires_at) values (?, ?, ?)`, [
    ...[personId, now, new Date(now.getTime() + invitationMs)],
  ]);
}
