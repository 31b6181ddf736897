import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { randomBytes } from 'node:crypto';
import type { DocumentsContext } from '../../context.ts';
import { record } from '../../people/audit.ts';
import { digestOfToken, newToken } from '../opaque-token.ts';
import { longestMs, mostSessions } from '../rules/session-times.ts';
import type { SignInMethod } from '../rules/sign-in-method.ts';

/** What the gateway knows of a browser that signs in. */
export interface SignInClient {
  readonly address: string;
  /** The User-Agent, cut. */
  readonly browser: string;
  /** What an earlier sign-in left on this browser; null on one that is new. */
  readonly device: string | null;
  /** The session the browser has until now: it ends with a new one, whoever's it is. */
  readonly session: string | null;
}

/** What the browser gets. */
export interface SignedIn {
  readonly session: string;
  readonly device: string;
}

const deviceMs = 90 * 86_400_000;

/** Begins a session under a secret of its own: what the browser had before is never taken over. */
export async function openSession(
  ctx: DocumentsContext,
  em: Em,
  person: { readonly id: string; readonly login: string },
  method: SignInMethod,
  client: SignInClient,
): Promise<SignedIn> {
  const { clock, signIn } = ctx;
  const at = clock.now();
  if (client.session !== null) {
    const digest = digestOfToken(client.session);
    await query(em, `update session set ended_at = ? where digest = ? and ended_at is null`, [at, digest]);
  }
  const session = newToken();
  await query(
    em,
    `insert into session (digest, person_id, agency_id, method, address, browser, begun_at, seen_at, expires_at)
     values (?, ?, (select s.agency_id from session s where s.person_id = ? order by s.begun_at desc, s.id desc limit 1), ?, ?, ?, ?, ?, ?)`,
    [
      ...[digestOfToken(session), person.id, person.id, method, client.address, client.browser],
      ...[at, at, new Date(at.getTime() + longestMs)],
    ],
  );
  await query(
    em,
    `update session set ended_at = ? where ended_at is null and id in (
       select id from session where person_id = ? and ended_at is null order by begun_at desc, id desc offset ?)`,
    [at, person.id, mostSessions],
  );
  const { address, browser } = client;
  await record(em, {
    ...{ actor: person.login, deed: 'SIGNED_IN', personId: person.id, at, detail: { method, address, browser } },
  });
  const known = client.device === null ? null : signIn.devices.verify(client.device, at);
  const subject = known?.startsWith(`${person.id}.`) ? known : `${person.id}.${randomBytes(9).toString('base64url')}`;
  return { session, device: signIn.devices.sign(subject, new Date(at.getTime() + deviceMs)) };
}
