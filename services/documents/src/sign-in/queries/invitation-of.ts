import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import { enrolment } from '../one-time-codes.ts';

/** An invitation that still counts, and whom it invites. */
export interface Invitation {
  readonly id: string;
  readonly personId: string;
  readonly login: string;
  readonly name: string;
}

/** The invitation behind the token of a link; null once it was used, replaced or has expired. */
export async function invitationOf(
  { signIn, clock }: DocumentsContext,
  em: Em,
  token: string,
  lock: '' | 'for update' = '',
): Promise<Invitation | null> {
  const now = clock.now();
  const id = signIn.invitations.verify(token, now);
  if (id === null) return null;
  const [invitation] = await query<Invitation[]>(
    em,
    `select i.id, p.id as "personId", p.login, p.name from invitation i join person p on p.id = i.person_id
     where i.id = ?::uuid and i.closed_at is null and i.expires_at > ? and p.state in ('INVITED','ACTIVE') ${lock}`,
    [id, now],
  );
  return invitation ?? null;
}

/** What the page behind a link shows. */
export interface InvitationView {
  readonly login: string;
  readonly name: string;
  /** For an authenticator app. */
  readonly code: { readonly uri: string; readonly secret: string };
}

export async function invitationView(ctx: DocumentsContext, token: string): Promise<InvitationView | null> {
  const invitation = await invitationOf(ctx, ctx.em, token);
  if (invitation === null) return null;
  const { id, login, name } = invitation;
  return { login, name, code: enrolment(ctx.signIn.totpSecretOf(id), login) };
}
