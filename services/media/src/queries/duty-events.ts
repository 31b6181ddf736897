import { requireScope, Scope } from '@dibao/shared/auth';
import { EARLIEST } from '@dibao/shared/change-feed/event-log';
import { type Connection, type PageWanted, pageSize } from '@dibao/shared/connection';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import type { DutyKind, DutyState } from '../rules/duty.ts';
import type { DutyChange } from '../rules/duty-change.ts';
import { timelinessSql } from '../rules/timeliness.ts';
import { allOf, condition, type Condition, given } from './condition.ts';
import { toInstant } from './duty-row.ts';
import { sightCondition } from './duty-sight.ts';
import { type DutyFilter, timelinessParams } from './repost-duties.ts';
import { ownedBelowDivision } from './subtree.ts';

/** One position of the log of duties, as the viewer may know it. */
export interface DutyEventView {
  readonly position: number;
  readonly cursor: string;
  readonly at: Date;
  readonly change: DutyChange;
  readonly kind: DutyKind;
  readonly releaseId: string;
  readonly stateBefore: DutyState | null;
  readonly stateAfter: DutyState | null;
  /** How many duties it was, of those the viewer may see and the filter lets through. */
  readonly count: number;
  /** The duty, where it was one. */
  readonly dutyId: string | null;
}

type EventRow = Omit<DutyEventView, 'cursor' | 'at'> & { readonly at: string };

/** Positions read for one page at most, however few of them pass. */
const scanLimit = 500;

/**
 * A page of the log. `endCursor` is the last position scanned, also when nothing was let through, so that a reader never
 * scans the same stretch twice. An entry of many duties is seen by whoever sees one of them, with the number of those.
 */
export async function dutyEvents(
  ctx: MediaContext,
  filter: DutyFilter,
  page: PageWanted,
): Promise<Connection<DutyEventView>> {
  requireScope(ctx.viewer, Scope.readDuties);
  const first = pageSize(page.first, 100, 100);
  const after = await ctx.dutyLog.positionOf(page.after ?? EARLIEST);
  const { upTo, isEnd } = await stretchAfter(ctx, after);
  const rows = await readStretch(ctx, filter, { after, upTo, limit: first + 1 });
  const events = rows.slice(0, first).map((row): DutyEventView => ({
    ...row,
    at: toInstant(row.at) ?? new Date(0),
    cursor: ctx.dutyLog.cursorAt(row.position),
  }));
  const wasCut = rows.length > events.length;
  return {
    edges: events.map((node) => ({ node, cursor: node.cursor })),
    pageInfo: {
      endCursor: ctx.dutyLog.cursorAt(wasCut ? (events.at(-1)?.position ?? after) : upTo),
      hasNextPage: wasCut || !isEnd,
    },
  };
}

/** How far one page looks; positions have no gaps. */
async function stretchAfter(ctx: MediaContext, after: number): Promise<{ upTo: number; isEnd: boolean }> {
  const [head] = await query<{ position: number | null }[]>(
    ctx.em,
    `select max(position)::float8 as position from duty_event`,
  );
  const last = Math.max(head?.position ?? 0, after);
  const upTo = Math.min(last, after + scanLimit);
  return { upTo, isEnd: upTo === last };
}

async function readStretch(
  ctx: MediaContext,
  filter: DutyFilter,
  { after, upTo, limit }: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<EventRow[]> {
  const entries = allOf([
    condition('e.position > ? and e.position <= ?', after, upTo),
    given(filter.releaseId, (id) => condition('e.release_id::text = ?', id)),
    given(filter.kinds, (kinds) => condition('e.duty_kind = any (?::text[])', kinds)),
    given(filter.states, (states) => condition('e.state_after = any (?::text[])', states)),
  ]);
  const duties = await dutyConditions(ctx, filter);
  const seen = duties === null ? { sql: 'select e.duties as count', params: [] } : countedDuties(duties);
  return query<EventRow[]>(
    ctx.em,
    `select e.position::float8 as position, e.at, e.change, e.duty_kind as kind, e.release_id as "releaseId",
       e.state_before as "stateBefore", e.state_after as "stateAfter", seen.count,
       case when e.duties = 1 then e.duty_ids[1] end as "dutyId"
     from duty_event e cross join lateral (${seen.sql}) seen
     where ${entries.sql} and seen.count > 0
     order by e.position limit ?`,
    [...seen.params, ...entries.params, limit],
  );
}

/** What has to hold of the duties themselves; null: nothing, every entry is seen whole. */
async function dutyConditions(ctx: MediaContext, filter: DutyFilter): Promise<Condition | null> {
  const sight = await sightCondition(ctx);
  const parts = [
    sight.sql === 'true' ? null : sight,
    given(filter.channelId, (id) => condition('c.id::text = ?', id)),
    given(filter.timeliness, (wanted) =>
      condition(`${timelinessSql('?::timestamptz')} = any (?::text[])`, ...timelinessParams(ctx.clock.now()), wanted),
    ),
    given(filter.divisionCode, ownedBelowDivision),
    given(filter.system, (system) => condition('c.system = ?', system)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : allOf(parts);
}

/** The duties of entry `e`: those it lists, or, where there were too many to list, those of its cause. */
function countedDuties(where: Condition): Condition {
  const from = `select 1 from repost_duty d join channel c on c.id = d.channel_id where (${where.sql})`;
  return condition(
    `select count(*)::int as count from (
       ${from} and d.id = any (e.duty_ids)
       union all
       ${from} and e.duty_ids is null and d.release_id = e.release_id and d.cause_position = e.cause_position
         and d.kind = e.duty_kind and (e.state_after is distinct from 'CANCELLED' or d.state = 'CANCELLED')
     ) of_entry`,
    ...where.params,
    ...where.params,
  );
}
