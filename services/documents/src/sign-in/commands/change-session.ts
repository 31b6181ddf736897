import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import { record } from '../../people/audit.ts';
import { standsOf } from '../../people/rules/stand.ts';
import { digestOfToken, newToken } from '../opaque-token.ts';
import { sessionInForce } from '../queries/session-viewer.ts';

/** Ends the session of this browser. */
export async function signOut({ em, clock }: DocumentsContext, token: string): Promise<void> {
  await query(em, `update session set ended_at = ? where digest = ? and ended_at is null`, [
    ...[clock.now(), digestOfToken(token)],
  ]);
}

/**
 * Acts for another agency from now on. What a session may do changes, so it ends and another takes its place: who had the
 * old secret has nothing, and what is open under the old rights closes. It ends when the first would have. Null for a session that does not count, or an agency the person does not stand for.
 */
export async function actAs(
  ctx: DocumentsContext,
  { token, agencyId }: { readonly token: string; readonly agencyId: string | null },
): Promise<{ readonly session: string } | null> {
  return ctx.em.transactional(async (em) => {
    const found = await sessionInForce(ctx, em, token);
    if (found === null || !standsOf(found.grants).some((stand) => stand.agencyId === agencyId)) return null;
    const [session, at] = [newToken(), ctx.clock.now()];
    const [ended] = await query(em, `update session set ended_at = ? where id = ? and ended_at is null returning id`, [
      at,
      found.id,
    ]);
    // Whoever asks twice at the same moment has changed once.
    if (ended === undefined) return null;
    await query(
      em,
      `insert into session (digest, person_id, agency_id, method, address, browser, begun_at, seen_at, expires_at)
       select ?, person_id, ?::uuid, method, address, browser, begun_at, ?, expires_at from session where id = ?`,
      [digestOfToken(session), agencyId, at, found.id],
    );
    const { personId, login: actor } = found;
    await record(em, { actor, deed: 'ACTED_AS', personId, at, detail: { agencyId } });
    return { session };
  });
}

/** Ends one of a person's own sessions, or all but the one they use. */
export async function endOwnSessions(
  ctx: DocumentsContext,
  { token, sessionId }: { readonly token: string; readonly sessionId: string | null },
): Promise<boolean> {
  return ctx.em.transactional(async (em) => {
    const found = await sessionInForce(ctx, em, token);
    if (found === null) return false;
    const at = ctx.clock.now();
    const ended = await query<{ id: string }[]>(
      em,
      `update session set ended_at = ? where person_id = ? and ended_at is null
         and case when ?::boolean then id <> ? else id = ?::uuid end returning id`,
      [at, found.personId, sessionId === null, found.id, sessionId !== null && isId(sessionId) ? sessionId : null],
    );
    for (const { id } of ended) {
      const { personId, login: actor } = found;
      await record(em, { actor, deed: 'SESSION_ENDED', personId, at, detail: { sessionId: id } });
    }
    return true;
  });
}
