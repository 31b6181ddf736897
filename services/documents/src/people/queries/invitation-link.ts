import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';

/** The open invitation of a person, with its link: the same each time it is asked for. */
export interface IssuedInvitation {
  readonly personId: string;
  readonly link: string;
  readonly expiresAt: Date;
}

/** Null where none is open. */
export async function issuedInvitation(
  { em, signIn }: DocumentsContext,
  personId: string,
): Promise<IssuedInvitation | null> {
  const [invitation] = await query<{ id: string; expiresAt: string }[]>(
    em,
    `select id, expires_at as "expiresAt" from invitation where person_id = ? and closed_at is null`,
    [personId],
  );
  if (invitation === undefined) return null;
  const { id } = invitation;
  const expiresAt = new Date(invitation.expiresAt);
  return { personId, expiresAt, link: `${signIn.publicUrl}/auth/invitation/${signIn.invitations.sign(id, expiresAt)}` };
}
