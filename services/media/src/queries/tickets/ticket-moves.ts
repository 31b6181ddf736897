import { requireScope, Scope } from '@dibao/shared/auth';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { TicketMove, TicketState } from '../../rules/tickets/ticket-state.ts';
import { toInstants } from '../duty-row.ts';

/** What was done with a ticket: who, when, why. */
export interface TicketMoveRow {
  readonly ticketId: string;
  readonly move: TicketMove;
  readonly state: TicketState;
  readonly at: Date;
  readonly by: string;
  readonly text: string;
  readonly url: string | null;
  readonly dueAt: Date | null;
}

/** The moves of many tickets, oldest first. Whoever sees a ticket sees its moves. */
export async function movesOfTickets(ctx: MediaContext, ticketIds: readonly string[]): Promise<TicketMoveRow[]> {
  requireScope(ctx.viewer, Scope.readDuties);
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select ticket_id as "ticketId", move, state, at, by, text, url, due_at as "dueAt"
     from ticket_move where ticket_id = any (?::uuid[]) order by id`,
    [ticketIds],
  );
  return rows.map((row) => toInstants<TicketMoveRow>(row, ['at', 'dueAt']));
}
