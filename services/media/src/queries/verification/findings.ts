import { requireScope, Scope } from '@dibao/shared/auth';
import { type Connection, pageSize, type PageWanted, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { Finding, FindingKind } from '../../rules/verification/findings.ts';
import { allOf, condition, given } from '../condition.ts';
import { channelSightCondition } from '../duty-sight.ts';
import { toInstants } from '../duty-row.ts';
import { listedBelowDivision } from '../subtree.ts';

/** A finding as it is read. */
export interface FindingRow extends Finding {
  readonly id: string;
  readonly channelId: string;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly resolvedAt: Date | null;
  readonly ticketId: string | null;
}

export interface FindingFilter {
  readonly channelId?: string | null;
  readonly kinds?: readonly FindingKind[] | null;
  /** Those that stand, or those that were resolved; all when left out. */
  readonly isOpen?: boolean | null;
  readonly divisionCode?: string | null;
  readonly system?: string | null;
}

/** What inspections found wrong with the sites the viewer may see, newest first. */
export async function findings(
  ctx: MediaContext,
  page: PageWanted & { readonly filter?: FindingFilter | null },
): Promise<Connection<FindingRow>> {
  requireScope(ctx.viewer, Scope.readDuties);
  const first = pageSize(page.first);
  const { filter } = page;
  const where = allOf([
    await channelSightCondition(ctx),
    given(page.after, (cursor) => condition('f.id < ?::uuid', decodeRowCursor('findings', cursor)[1])),
    given(filter?.channelId, (id) => (isId(id) ? condition('f.channel_id = ?::uuid', id) : condition('false'))),
    given(filter?.kinds, (kinds) => condition('f.kind = any (?::text[])', kinds)),
    given(filter?.isOpen, (isOpen) => condition(isOpen ? 'f.resolved_at is null' : 'f.resolved_at is not null')),
    given(filter?.divisionCode, listedBelowDivision),
    given(filter?.system, (system) => condition('c.system = ?', system)),
  ]);
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select f.id, f.channel_id as "channelId", f.kind, f.subject, f.detail, f.clause, f.first_seen_at as "firstSeenAt",
       f.last_seen_at as "lastSeenAt", f.resolved_at as "resolvedAt", f.ticket_id as "ticketId"
     from finding f join channel c on c.id = f.channel_id
     where ${where.sql} order by f.id desc limit ?`,
    [...where.params, first + 1],
  );
  const found = rows.map((row) => toInstants<FindingRow>(row, ['firstSeenAt', 'lastSeenAt', 'resolvedAt']));
  return toConnection(found, first, ({ id }) => encodeCursor('findings', [null, id]));
}
