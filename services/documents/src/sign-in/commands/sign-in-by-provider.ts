import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import { record } from '../../people/audit.ts';
import { isLogin, normaliseLogin } from '../../people/rules/login.ts';
import type { PersonState } from '../../people/rules/person-states.ts';
import type { Grant } from '../../people/rules/stand.ts';
import { followClaim } from './follow-claim.ts';
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
  /** Whether this provider's subject is bound to the person already. */
  readonly isBound: boolean;
}

/**
 * Signs in whom the provider confirmed: a person known by its subject, else one whom an open invitation awaits under the
 * verified mail address, else, where the provider gives roles, somebody new. A subject stays the person's: an address that was given to
 * somebody else since lets nobody in as them.
 */
export async function signInByProvider(
  ctx: DocumentsContext,
  { identity, client }: { readonly identity: ConfirmedIdentity; readonly client: SignInClient },
): Promise<SignedIn | SignInRefused> {
  return ctx.em.transactional(async (em) => {
    const person =
      (await known(em, identity)) ?? (await invited(ctx, em, identity)) ?? (await newcomer(ctx, em, identity));
    if (person === null || (person.state !== 'ACTIVE' && person.state !== 'INVITED')) return { refused: 'WRONG' };
    if (!person.isBound) await bind(ctx, em, person, identity);
    if (identity.grants !== null) await followClaim(ctx, em, person.id, identity.grants);
    return openSession(ctx, em, person, 'OIDC', client);
  });
}

async function known(em: Em, { issuer, subject }: ConfirmedIdentity): Promise<Person | null> {
  const [person] = await query<Person[]>(
    em,
    `select id, login, state, true as "isBound" from person where oidc_issuer = ? and oidc_subject = ? for update`,
    [issuer, subject],
  );
  return person ?? null;
}

/** Whoever is known to this provider by another subject is somebody else, whatever address both were given. */
async function invited(
  { clock }: DocumentsContext,
  em: Em,
  { issuer, email }: ConfirmedIdentity,
): Promise<Person | null> {
  if (email === null) return null;
  const [person] = await query<Person[]>(
    em,
    `select p.id, p.login, p.state, false as "isBound" from person p join invitation i on i.person_id = p.id
     where p.login = ? and p.oidc_issuer is distinct from ? and i.closed_at is null and i.expires_at > ? for update`,
    [normaliseLogin(email), issuer, clock.now()],
  );
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
     returning id, login, state, false as "isBound"`,
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
