import { requireScope, Scope } from '@dibao/shared/auth';
import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor, instantKey, instantKeySql } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import { boundary } from '../rules/boundary.ts';
import { ownAgenciesSql } from './own-agencies.sql.ts';

/** Narrows what waits for a decision. */
export interface IntakeFilter {
  readonly portalId?: string | null;
  readonly states?: readonly string[] | null;
}

/** Where a kind of thing that waits is kept: constant text, joined with what a caller binds. */
export interface IntakeTable {
  readonly list: string;
  /** With `t` as the table. */
  readonly select: string;
  /** The column it is ordered by, the newest first. */
  readonly at: string;
  /** What counts as its state. */
  readonly state: string;
}

/**
 * One page of drafts, proposals or alarms, the newest first. A publisher sees those of its own agency's portals and of the
 * portals below, as with everything it may decide.
 */
export async function listIntake<Row extends { readonly id: string }>(
  ctx: DocumentsContext,
  { list, select, at, state }: IntakeTable,
  filter: IntakeFilter,
  page: PageWanted,
): Promise<Connection<Row>> {
  requireScope(ctx.viewer, Scope.publish);
  const first = pageSize(page.first);
  const [key, id] = page.after ? decodeRowCursor(list, page.after, instantKey) : [null, null];
  const own = boundary(ctx.viewer);
  const rows = await query<(Row & { readonly sortKey: string })[]>(
    ctx.em,
    `with recursive ${ownAgenciesSql}
     select listed.*, ${instantKeySql(`listed."${at}"`)} as "sortKey"
     from (${select}) listed
     where (?::uuid is null or exists (
         select from origin_portal p where p.id = listed."portalId" and p.agency_id in (select own.id from own)))
       and (?::uuid is null or listed."portalId" = ?::uuid)
       and (?::text[] is null or listed."${state}" = any (?::text[]))
       and (?::timestamptz is null or (listed."${at}", listed.id) < (?::timestamptz, ?::uuid))
     order by listed."${at}" desc, listed.id desc limit ?`,
    [
      ...[own, own, own],
      ...portalOf(filter),
      ...[filter.states ?? null, filter.states ?? null],
      ...[key, key, id, first + 1],
    ],
    ctx.signal,
  );
  return toConnection(rows, first, (row) => encodeCursor(list, [row.sortKey, row.id]));
}

/** An id of no known form is nobody's: it narrows to nothing, and not to everything. */
function portalOf({ portalId }: IntakeFilter): readonly (string | null)[] {
  const id = !portalId || isId(portalId) ? (portalId ?? null) : '00000000-0000-0000-0000-000000000000';
  return [id, id];
}
