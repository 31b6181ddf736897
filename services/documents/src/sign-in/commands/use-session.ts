import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import { sessionInForce, type SessionViewer, toViewer } from '../queries/session-viewer.ts';

/** How exactly it is kept when somebody was last there: a write a minute, not one with each request. */
const notedMs = 60_000;

export interface UseSession {
  readonly token: string;
  /** Whether a person did something, and not a page by itself: that keeps the session from falling idle. */
  readonly isAct: boolean;
}

/** Whom a browser's secret lets in; null for one that does not count. */
export async function useSession(ctx: DocumentsContext, { token, isAct }: UseSession): Promise<SessionViewer | null> {
  const session = await sessionInForce(ctx, ctx.em, token);
  if (session === null) return null;
  const now = ctx.clock.now();
  if (isAct && now.getTime() - Date.parse(session.seenAt) > notedMs) {
    await query(ctx.em, `update session set seen_at = ? where id = ?`, [now, session.id]);
  }
  return toViewer(session);
}
