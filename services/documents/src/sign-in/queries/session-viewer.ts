import type { ViewerSession } from '@dibao/shared/auth';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import { type Grant, type Stand, standFor } from '../../people/rules/stand.ts';
import { digestOfToken } from '../opaque-token.ts';
import { idleMs } from '../rules/session-times.ts';

/** Whom a session lets in, as the gateway makes a viewer of it. */
export interface SessionViewer extends Stand {
  readonly subject: string;
  readonly session: ViewerSession;
  readonly expiresAt: Date;
}

/** A session in force. */
export interface SessionInForce {
  readonly id: string;
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly agencyId: string | null;
  readonly begunAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly grants: readonly Grant[];
}

/** A session that counts at this moment: not ended, not idle, of a person who may enter. Takes the present twice. */
export const inForceSql = `s.ended_at is null and s.expires_at > ? and s.seen_at > ?::timestamptz - interval '${idleMs} milliseconds' and p.state = 'ACTIVE'`;

/** The session of a browser's secret; null where it has none that counts. */
export async function sessionInForce(
  { clock }: DocumentsContext,
  em: Em,
  token: string,
): Promise<SessionInForce | null> {
  const now = clock.now();
  const [session] = await query<SessionInForce[]>(
    em,
    `select s.id, s.person_id as "personId", p.login, p.name, s.agency_id as "agencyId", s.begun_at as "begunAt", s.seen_at as "seenAt",
       s.expires_at as "expiresAt", coalesce((
         select jsonb_agg(jsonb_build_object('role', g.role, 'agencyId', g.agency_id, 'channelIds', g.channel_ids) order by g.granted_at, g.id)
         from role_grant g where g.person_id = p.id and g.ended_at is null), '[]') as grants
     from session s join person p on p.id = s.person_id where s.digest = ? and ${inForceSql}`,
    [digestOfToken(token), now, now],
  );
  return session ?? null;
}

/** What the person of a session may do now: grants are read anew with every request. */
export function toViewer({ id, personId, login, agencyId, expiresAt, grants }: SessionInForce): SessionViewer {
  return { ...standFor(grants, agencyId), subject: login, session: { id, personId }, expiresAt: new Date(expiresAt) };
}

/** Which of these sessions still count. */
export async function sessionsAlive(
  { em, clock }: DocumentsContext,
  ids: readonly string[],
): Promise<readonly string[]> {
  const now = clock.now();
  const rows = await query<{ id: string }[]>(
    em,
    `select s.id from session s join person p on p.id = s.person_id where s.id = any (?::uuid[]) and ${inForceSql}`,
    [ids, now, now],
  );
  return rows.map(({ id }) => id);
}
