import { requireScope, Scope } from '@dibao/shared/auth';
import { type Connection, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeCursor, encodeCursor, unknownCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import type { DutyKind, DutyState } from '../rules/duty.ts';
import { type Timeliness, timelinessSql } from '../rules/timeliness.ts';
import { allOf, condition, type Condition, given } from './condition.ts';
import { dutyColumns, type DutyRow, toDutyRow } from './duty-row.ts';
import { sightCondition } from './duty-sight.ts';
import { ownedBelowDivision } from './subtree.ts';

export interface DutyFilter {
  readonly releaseId?: string | null;
  readonly channelId?: string | null;
  readonly kinds?: readonly DutyKind[] | null;
  readonly states?: readonly DutyState[] | null;
  readonly timeliness?: readonly Timeliness[] | null;
  /** The division and everything below it by parent links. */
  readonly divisionCode?: string | null;
  readonly system?: string | null;
}

export interface DutyPage {
  readonly filter?: DutyFilter | null;
  readonly first?: number | null | undefined;
  readonly after?: string | null;
}

const from = `repost_duty d join release_event e on e.position = d.cause_position join channel c on c.id = d.channel_id`;

/** The duties the viewer may see, in the order they came to be. */
export async function repostDuties(ctx: MediaContext, page: DutyPage): Promise<Connection<DutyRow>> {
  requireScope(ctx.viewer, Scope.readDuties);
  const first = pageSize(page.first);
  const where = await dutyConditions(ctx, page);
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select ${dutyColumns} from ${from} where ${where.sql} order by d.id limit ?`,
    [...where.params, first + 1],
  );
  return toConnection(rows.map(toDutyRow), first, cursorOf);
}

/** The same page of each of many releases, in one statement. */
export async function dutiesOfReleases(
  ctx: MediaContext,
  releaseIds: readonly string[],
  page: DutyPage,
): Promise<ReadonlyMap<string, Connection<DutyRow>>> {
  requireScope(ctx.viewer, Scope.readDuties);
  const first = pageSize(page.first);
  const where = await dutyConditions(ctx, page);
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select duty.* from unnest(?::uuid[]) as r (id)
     cross join lateral (
       select ${dutyColumns} from ${from} where d.release_id = r.id and ${where.sql} order by d.id limit ?
     ) duty`,
    [releaseIds, ...where.params, first + 1],
  );
  const byRelease = Map.groupBy(rows.map(toDutyRow), ({ releaseId }) => releaseId);
  return new Map(releaseIds.map((id) => [id, toConnection(byRelease.get(id) ?? [], first, cursorOf)]));
}

/** Duties by id, those the viewer may see; in any order. */
export async function dutiesById(ctx: MediaContext, ids: readonly string[]): Promise<DutyRow[]> {
  requireScope(ctx.viewer, Scope.readDuties);
  const where = allOf([condition('d.id = any (?::uuid[])', ids.filter(isId)), await sightCondition(ctx)]);
  const rows = await query<Record<string, unknown>[]>(ctx.em, `select ${dutyColumns} from ${from} where ${where.sql}`, [
    ...where.params,
  ]);
  return rows.map(toDutyRow);
}

/** The duties a filter lets through, of those the viewer may see: over duty `d` and its channel `c`. */
export async function dutyConditions(ctx: MediaContext, { filter, after }: DutyPage): Promise<Condition> {
  const now = ctx.clock.now();
  return allOf([
    await sightCondition(ctx),
    given(after, (cursor) => condition('d.id > ?::uuid', idOf(cursor))),
    given(filter?.releaseId, (id) => sameId('d.release_id', id)),
    given(filter?.channelId, (id) => sameId('d.channel_id', id)),
    given(filter?.kinds, (kinds) => condition('d.kind = any (?::text[])', kinds)),
    given(filter?.states, (states) => condition('d.state = any (?::text[])', states)),
    given(filter?.timeliness, (wanted) =>
      condition(`${timelinessSql('?::timestamptz')} = any (?::text[])`, ...timelinessParams(now), wanted),
    ),
    given(filter?.divisionCode, ownedBelowDivision),
    given(filter?.system, (system) => condition('c.system = ?', system)),
  ]);
}

/** The present instant once for each time {@link timelinessSql} names it. */
export function timelinessParams(now: Date): Date[] {
  return Array.from({ length: timelinessSql('?').split('?').length - 1 }, () => now);
}

function sameId(column: string, id: string): Condition {
  return isId(id) ? condition(`${column} = ?::uuid`, id) : condition('false');
}

function cursorOf({ id }: DutyRow): string {
  return encodeCursor('duties', [id]);
}

function idOf(cursor: string): string {
  const [id] = decodeCursor('duties', cursor);
  if (typeof id !== 'string' || !isId(id)) throw unknownCursor(cursor);
  return id;
}
