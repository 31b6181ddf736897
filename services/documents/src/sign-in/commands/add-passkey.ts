import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { DocumentsContext } from '../../context.ts';
import { record } from '../../people/audit.ts';
import { type Invitation, invitationOf } from '../queries/invitation-of.ts';
import { sessionInForce } from '../queries/session-viewer.ts';
import { isOurChallenge, newChallenge, relyingParty, spendChallenge } from '../relying-party.ts';
import { enter } from './accept-invitation.ts';
import { openSession, type SignedIn, type SignInClient } from './open-session.ts';

/** By what somebody may add a passkey: the link that invites them, or having signed in just now. */
export interface PasskeyRight {
  readonly invitation: string | null;
  readonly session: string | null;
}

/** A session that may be somebody else's by now must not make itself a way back in. */
const freshMs = 600_000;

type Owner = Pick<Invitation, 'personId' | 'login' | 'name'> & { readonly invitation: Invitation | null };

async function ownerOf(
  ctx: DocumentsContext,
  em: Em,
  right: PasskeyRight,
  lock: '' | 'for update' = '',
): Promise<Owner | null> {
  if (right.invitation !== null) {
    const invitation = await invitationOf(ctx, em, right.invitation, lock);
    return invitation === null ? null : { ...invitation, invitation };
  }
  const session = right.session === null ? null : await sessionInForce(ctx, em, right.session);
  if (session === null || ctx.clock.now().getTime() - Date.parse(session.begunAt) > freshMs) return null;
  return { ...session, invitation: null };
}

/** What a browser needs to make a passkey; null without the right to. */
export async function offerPasskey(
  ctx: DocumentsContext,
  right: PasskeyRight,
): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
  const owner = await ownerOf(ctx, ctx.em, right);
  if (owner === null) return null;
  const known = await query<{ id: string }[]>(ctx.em, `select id from passkey where person_id = ?`, [owner.personId]);
  return generateRegistrationOptions({
    ...{ rpName: '邸报 Dibao', rpID: relyingParty(ctx).expectedRPID, challenge: newChallenge(ctx, 'register') },
    ...{ userID: new TextEncoder().encode(owner.personId), userName: owner.login, userDisplayName: owner.name },
    ...{ attestationType: 'none', excludeCredentials: owner.invitation === null ? known : [] },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

export type AddPasskey = PasskeyRight & {
  readonly response: RegistrationResponseJSON;
  /** What its owner knows it by. */
  readonly name: string;
  readonly client: SignInClient;
};

/** Adds a passkey. By an invitation it is what the person enters with from now on; null without the right to. */
export async function addPasskey(
  ctx: DocumentsContext,
  { response, name, client, ...right }: AddPasskey,
): Promise<SignedIn | { readonly added: true } | null> {
  const credential = await verified(ctx, response);
  if (credential === null) return null;
  return ctx.em.transactional(async (em) => {
    const owner = await ownerOf(ctx, em, right, 'for update');
    if (owner === null || !(await spendChallenge(ctx, em, 'register', response.response.clientDataJSON))) return null;
    const known = await query(em, `select from passkey where id = ?`, [credential.id]);
    if (known.length > 0) return null;
    if (owner.invitation !== null) await enter(ctx, em, owner.invitation);
    const at = ctx.clock.now();
    const { personId, login } = owner;
    await query(
      em,
      `insert into passkey (id, person_id, public_key, counter, transports, name, created_at) values (?, ?, ?, ?, ?::text[], ?, ?)`,
      [
        ...[credential.id, personId, Buffer.from(credential.publicKey), credential.counter],
        ...[credential.transports ?? [], name.trim().slice(0, 100) || '通行密钥', at],
      ],
    );
    await record(em, { actor: login, deed: 'PASSKEY_ADDED', personId, at, detail: { name } });
    if (owner.invitation === null) return { added: true };
    return openSession(ctx, em, { id: personId, login }, 'INVITATION', client);
  });
}

async function verified(ctx: DocumentsContext, response: RegistrationResponseJSON) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      ...{ response, ...relyingParty(ctx), requireUserVerification: true },
      expectedChallenge: (challenge) => isOurChallenge(ctx, 'register', challenge),
    });
    return registrationInfo?.credential ?? null;
  } catch (error) {
    ctx.log.debug({ err: error }, 'passkey-refused');
    return null;
  }
}

/** Removes one of a person's own passkeys; false without the right to, or where it is all they enter with. */
export async function removePasskey(
  ctx: DocumentsContext,
  { session, id }: { readonly session: string; readonly id: string },
): Promise<boolean> {
  return ctx.em.transactional(async (em) => {
    const owner = await ownerOf(ctx, em, { session, invitation: null });
    if (owner === null) return false;
    const { personId, login: actor } = owner;
    // Two who remove one each at the same moment must not both find the other's still there.
    await query(em, `select from person where id = ? for update`, [personId]);
    const [removed] = await query<{ name: string }[]>(
      em,
      `delete from passkey k where k.id = ? and k.person_id = ? and (
         exists (select from password_credential c where c.person_id = k.person_id)
         or exists (select from passkey other where other.person_id = k.person_id and other.id <> k.id)) returning name`,
      [id, personId],
    );
    if (removed === undefined) return false;
    await record(em, { actor, deed: 'PASSKEY_REMOVED', personId, at: ctx.clock.now(), detail: { name: removed.name } });
    return true;
  });
}
