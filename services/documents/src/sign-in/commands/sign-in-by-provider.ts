import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import { record } from '../../people/audit.ts';
import { endSessionsOf } from '../../people/commands/end-sessions.ts';
import { isLogin, normaliseLogin } from '../../people/rules/login.ts';
import type { PersonState } from '../../people/rules/person-states.ts';
import { type Grant, sameGrants } from '../../people/rules/stand.ts';
import { openSession, type SignedIn, type SignInClient } from './open-session.ts';
import type { SignInRefused } from './sign-in-by-password.ts';

/** Whom an identity provider confirmed to the gateway. */
export interface ConfirmedIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Only a verified one. */
  readonly email: string | null;
  readonly name: string | null;
  /** The roles the provider gives; null where it gives none and administrators do. */
  readonly grants: readonly Grant[] | null;
}

interface Person {
  readonly id: string;
  readonly login: string;
  readonly state: PersonState;
  readonly subject: string | null;
}

/** In whose name roles are granted that a claim brings: they come and go with it. */
const byProvider = 'oidc';

/**
 * Signs in whom the provider confirmed: a person known by its subject, else one who was invited under the verified mail
 * address, else, where the provider gives roles, somebody new. A subject stays the person's: an address that was given to
 * somebody else since lets nobody in as them.
 */
export async function signInByProvider(
  ctx: DocumentsContext,
  { identity, client }: { readonly identity: ConfirmedIdentity; readonly client: SignInClient },
): Promise<SignedIn | SignInRefused> {
  return ctx.em.transactional(async (em) => {
    const person = (await known(em, identity)) ?? (await invited(em, identity)) ?? (await newcomer(ctx, em, identity));
    if (person === null || (person.state !== 'ACTIVE' && person.state !== 'INVITED')) return { refused: 'WRONG' };
    if (person.subject === null) await bind(ctx, em, person, identity);
    if (identity.grants !== null) await followClaim(ctx, em, person.id, identity.grants);
    return openSession(ctx, em, person, 'OIDC', client);
  });
}

const select = `select id, login, state, oidc_subject as subject from person`;

async function known(em: Em, { issuer, subject }: ConfirmedIdentity): Promise<Person | null> {
  const [person] = await query<Person[]>(em, `${select} where oidc_issuer = ? and oidc_subject = ? for update`, [
    ...[issuer, subject],
  ]);
  return person ?? null;
}

async function invited(em: Em, { email }: ConfirmedIdentity): Promise<Person | null> {
  if (email === null) return null;
  const [person] = await query<Person[]>(em, `${select} where login = ? and oidc_subject is null for update`, [
    normaliseLogin(email),
  ]);
  return person ?? null;
}

async function newcomer({ clock }: DocumentsContext, em: Em, identity: ConfirmedIdentity): Promise<Person | null> {
  const { email, grants } = identity;
  const login = normaliseLogin(email ?? '');
  if (grants === null || grants.length === 0 || !isLogin(login)) return null;
  const name = identity.name?.trim().slice(0, 100) || login;
  const [person] = await query<Person[]>(
    em,
    `insert into person (login, name, state, created_at) values (?, ?, 'INVITED', ?) on conflict (login) do nothing
     returning id, login, state, oidc_subject as subject`,
    [login, name, clock.now()],
  );
  return person ?? null;
}

/** From now on the person is known by the provider's subject, and an open invitation counts no more. */
async function bind(
  { clock }: DocumentsContext,
  em: Em,
  { id, login }: Person,
  identity: ConfirmedIdentity,
): Promise<void> {
  const at = clock.now();
  await query(em, `update person set state = 'ACTIVE', oidc_issuer = ?, oidc_subject = ? where id = ?`, [
    ...[identity.issuer, identity.subject, id],
  ]);
  await query(em, `update invitation set closed_at = ? where person_id = ? and closed_at is null`, [at, id]);
  const detail = { issuer: identity.issuer };
  await record(em, { actor: login, deed: 'INVITATION_ACCEPTED', personId: id, at, detail });
}

/** Makes the grants a claim brings those of the person; what administrators granted stays. */
async function followClaim(
  { clock }: DocumentsContext,
  em: Em,
  personId: string,
  grants: readonly Grant[],
): Promise<void> {
  const held = await query<Grant[]>(
    em,
    `select role, agency_id as "agencyId", channel_ids as "channelIds" from role_grant
     where person_id = ? and ended_at is null and granted_by = ?`,
    [personId, byProvider],
  );
  if (sameGrants(held, grants)) return;
  const at = clock.now();
  await endSessionsOf(em, personId, at);
  await query(
    em,
    `update role_grant set ended_at = ?, ended_by = ? where person_id = ? and ended_at is null and granted_by = ?`,
    [at, byProvider, personId, byProvider],
  );
  for (const { role, agencyId, channelIds } of grants) {
    await query(
      em,
      `insert into role_grant (person_id, role, agency_id, channel_ids, granted_at, granted_by)
       select ?, ?, ?::uuid, ?::uuid[], ?, ? where ?::uuid is null or exists (select from agency where id = ?::uuid)
       on conflict do nothing`,
      [personId, role, agencyId, [...channelIds], at, byProvider, agencyId, agencyId],
    );
  }
  const deed = grants.length > 0 ? 'ROLE_GRANTED' : 'ROLE_REVOKED';
  await record(em, { actor: byProvider, deed, personId, at, detail: { grants } });
}
