import { requireScope, Scope } from '@dibao/shared/auth';
import { type Connection, pageSize, type PageWanted, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { TicketCode } from '../../rules/tickets/ticket-code.ts';
import type { TicketState } from '../../rules/tickets/ticket-state.ts';
import { allOf, condition, type Condition, given } from '../condition.ts';
import { channelSightCondition } from '../duty-sight.ts';
import { listedBelowDivision } from '../subtree.ts';
import { ticketColumns, type TicketRow, toTicketRow } from './ticket-row.ts';

export interface TicketFilter {
  readonly channelId?: string | null;
  readonly codes?: readonly TicketCode[] | null;
  readonly states?: readonly TicketState[] | null;
  /** Whether its limit has passed without an answer of the site. */
  readonly isOverdue?: boolean | null;
  /** The finding or duty it came from. */
  readonly causeId?: string | null;
  /** The division and everything below it by parent links. */
  readonly divisionCode?: string | null;
  readonly system?: string | null;
}

export interface TicketPage extends PageWanted {
  readonly filter?: TicketFilter | null;
}

/** The tickets of channels the viewer may see, newest first. */
export async function tickets(ctx: MediaContext, page: TicketPage): Promise<Connection<TicketRow>> {
  requireScope(ctx.viewer, Scope.readDuties);
  const first = pageSize(page.first);
  const where = allOf([
    await ticketConditions(ctx, page.filter),
    given(page.after, (cursor) => condition('t.id < ?::uuid', decodeRowCursor('tickets', cursor)[1])),
  ]);
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select ${ticketColumns} from rectification_ticket t join channel c on c.id = t.channel_id
     where ${where.sql} order by t.id desc limit ?`,
    [...where.params, first + 1],
  );
  return toConnection(rows.map(toTicketRow), first, ({ id }) => encodeCursor('tickets', [null, id]));
}

/** Tickets by id, those the viewer may see; in any order. */
export async function ticketsById(ctx: MediaContext, ids: readonly string[]): Promise<TicketRow[]> {
  requireScope(ctx.viewer, Scope.readDuties);
  const where = allOf([condition('t.id = any (?::uuid[])', ids.filter(isId)), await channelSightCondition(ctx)]);
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select ${ticketColumns} from rectification_ticket t join channel c on c.id = t.channel_id where ${where.sql}`,
    where.params,
  );
  return rows.map(toTicketRow);
}

/** What a filter lets through of what the viewer may see, on ticket `t` and its channel `c`. */
export async function ticketConditions(ctx: MediaContext, filter: TicketFilter | null | undefined): Promise<Condition> {
  const overdue = condition(`t.state in ('OPEN','REOPENED') and t.due_at < ?::timestamptz`, ctx.clock.now());
  return allOf([
    await channelSightCondition(ctx),
    given(filter?.channelId, (id) => (isId(id) ? condition('t.channel_id = ?::uuid', id) : condition('false'))),
    given(filter?.codes, (codes) => condition('t.code = any (?::text[])', codes)),
    given(filter?.states, (states) => condition('t.state = any (?::text[])', states)),
    given(filter?.isOverdue, (wanted) => (wanted ? overdue : condition(`not (${overdue.sql})`, ...overdue.params))),
    given(filter?.causeId, (id) => condition('t.cause_id = ?', id)),
    given(filter?.divisionCode, listedBelowDivision),
    given(filter?.system, (system) => condition('c.system = ?', system)),
  ]);
}
