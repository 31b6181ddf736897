import type { Bilingual } from '@dibao/shared/bilingual';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import { record } from '../../people/audit.ts';
import { endSessionsOf } from '../../people/commands/end-sessions.ts';
import { stepOfCode } from '../one-time-codes.ts';
import { type Invitation, invitationOf } from '../queries/invitation-of.ts';
import { replaceRecoveryCodes } from '../recovery-codes.ts';
import { openSession, type SignedIn, type SignInClient } from './open-session.ts';

export interface AcceptInvitation {
  readonly token: string;
  readonly password: string;
  /** Of the app the page's secret was put into. */
  readonly code: string;
  readonly client: SignInClient;
}

/** What is wrong with an input of the form. */
export interface InputMistake {
  readonly input: 'password' | 'code';
  readonly message: Bilingual;
}

export type Accepted = SignedIn & { readonly recoveryCodes: readonly string[] };

/** Sets password and codes by an invitation, once, and signs in. What the person entered with before counts no more. */
export async function acceptInvitation(
  ctx: DocumentsContext,
  { token, password, code, client }: AcceptInvitation,
): Promise<Accepted | { readonly mistakes: readonly InputMistake[] } | { readonly expired: true }> {
  const { signIn, clock, signal } = ctx;
  const invited = await invitationOf(ctx, ctx.em, token);
  if (invited === null) return { expired: true };
  const secret = signIn.totpSecretOf(invited.id);
  const step = stepOfCode(secret, code.replaceAll(/\s/g, ''), clock.now());
  const weakness = signIn.checkPassword(password, [invited.login, invited.name]);
  const mistakes: InputMistake[] = [
    ...(weakness === null ? [] : [{ input: 'password' as const, message: weakness }]),
    ...(step === null ? [{ input: 'code' as const, message: wrongCode }] : []),
  ];
  if (mistakes.length > 0) return { mistakes };
  const hash = await signIn.passwords.make(password, signal);
  return ctx.em.transactional(async (em) => {
    // Whoever sends the form a second time at the same moment finds it used.
    const invitation = await invitationOf(ctx, em, token, 'for update');
    if (invitation === null) return { expired: true };
    await enter(ctx, em, invitation);
    await query(
      em,
      `insert into password_credential (person_id, hash, totp_secret, totp_step, set_at) values (?, ?, ?, ?, ?)`,
      [
        ...[invitation.personId, hash],
        signIn.sealer.seal(secret.toString('base64url'), `totp:${invitation.personId}`),
        ...[step, clock.now()],
      ],
    );
    const recoveryCodes = await replaceRecoveryCodes(em, signIn.sealer, invitation.personId);
    const person = { id: invitation.personId, login: invitation.login };
    return { ...(await openSession(ctx, em, person, 'INVITATION', client)), recoveryCodes };
  });
}

/** Uses up the invitation; everything an earlier one brought ends. Whom a provider knows them as stays: that is who they are. */
export async function enter({ clock }: DocumentsContext, em: Em, { id, personId, login }: Invitation): Promise<void> {
  const at = clock.now();
  await query(em, `update invitation set closed_at = ? where id = ?`, [at, id]);
  await query(em, `update person set state = 'ACTIVE' where id = ?`, [personId]);
  await query(em, `delete from password_credential where person_id = ?`, [personId]);
  await query(em, `delete from recovery_code where person_id = ?`, [personId]);
  await query(em, `delete from passkey where person_id = ?`, [personId]);
  await endSessionsOf(em, personId, at);
  await record(em, { actor: login, deed: 'INVITATION_ACCEPTED', personId, at });
}

const wrongCode = {
  zh: '验证码不对：请核对手机的时间，并输入应用此刻显示的六位数字。',
  en: 'The code is not right: check the time of your telephone and type the six digits the app shows now.',
};
