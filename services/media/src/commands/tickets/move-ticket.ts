import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { afterMove, type TicketState, type TicketStep } from '../../rules/tickets/ticket-state.ts';

/** A move of a ticket with who, when and why. */
export interface MoveOfTicket {
  readonly ticketId: string;
  readonly move: TicketStep;
  readonly text: string;
  /** Where the answer or the finding can be seen. */
  readonly url?: string | null;
  /** A new limit, where the move sets one. */
  readonly dueAt?: Date | null;
  readonly by: string;
  readonly at: Date;
}

/** The state before and after; `to` null: the move is not allowed from there, nothing changed. */
export interface MovedTicket {
  readonly from: TicketState;
  readonly to: TicketState | null;
}

/**
 * Moves a ticket in the transaction of `em` and keeps the move for ever; for monitors, sites and the inspector's re-checks
 * alike. Null: there is no such ticket.
 */
export async function moveTicket(em: Em, step: MoveOfTicket): Promise<MovedTicket | null> {
  const [ticket] = await query<{ state: TicketState }[]>(
    em,
    `select state from rectification_ticket where id = ?::uuid for update`,
    [step.ticketId],
  );
  if (ticket === undefined) return null;
  const to = afterMove(ticket.state, step.move);
  if (to === null) return { from: ticket.state, to };
  const { ticketId, move, text, url = null, dueAt = null, by, at } = step;
  await query(
    em,
    `update rectification_ticket set
       state = ?::text,
       due_at = coalesce(?::timestamptz, due_at),
       responded_at = case when ?::text = 'RESPOND' then ?::timestamptz else responded_at end,
       rechecked_at = case when ?::text in ('PASS','FAIL') then ?::timestamptz else rechecked_at end,
       closed_at = case when ?::text in ('CLOSED','WITHDRAWN') then ?::timestamptz end,
       times_reopened = times_reopened + case when ?::text = 'REOPENED' then 1 else 0 end
     where id = ?::uuid`,
    [to, dueAt, move, at, move, at, to, at, to, ticketId],
  );
  await query(
    em,
    `insert into ticket_move (ticket_id, move, state, at, by, text, url, due_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [ticketId, move, to, at, by, text, url, dueAt],
  );
  return { from: ticket.state, to };
}
