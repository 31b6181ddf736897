import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { TicketCause } from '../../rules/tickets/ticket-cause.ts';
import { type TicketCode, ticketCodes } from '../../rules/tickets/ticket-code.ts';

/** What a ticket says at its opening. */
export interface NewTicket {
  readonly channelId: string;
  readonly code: TicketCode;
  /** The column, address or copy that is wrong; absent: the channel as a whole. */
  readonly about?: string | null;
  /** Absent: that of the code. */
  readonly clause?: string | null;
  /** What is wrong and what has to be done, for the site. */
  readonly text: string;
  readonly dueAt: Date;
  readonly cause: TicketCause;
  readonly by: string;
  readonly at: Date;
}

export interface OpenedTicket {
  readonly id: string;
  /** False: the same problem of this channel is being put right already, and this is that ticket. */
  readonly isNew: boolean;
}

/**
 * Opens a rectification ticket (限期整改, A07) in the transaction of `em`, for whoever found the problem: a monitor, the
 * inspector. One problem of one channel has one standing ticket, however often it is found.
 */
export async function openTicket(em: Em, ticket: NewTicket): Promise<OpenedTicket> {
  const { channelId, code, about = null, clause, text, dueAt, cause, by, at } = ticket;
  const [opened] = await query<{ id: string }[]>(
    em,
    `insert into rectification_ticket
       (channel_id, code, about, clause, text, cause_kind, cause_id, due_at, opened_at, opened_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (channel_id, code, coalesce(about, '')) where state in ('OPEN','RESPONDED','RECHECKED','REOPENED')
     do nothing
     returning id`,
    [channelId, code, about, clause ?? ticketCodes[code].clause, text, cause.kind, cause.id, dueAt, at, by],
  );
  if (opened === undefined) return { id: await standingTicket(em, ticket), isNew: false };
  await query(
    em,
    `insert into ticket_move (ticket_id, move, state, at, by, text, due_at) values (?, 'OPEN', 'OPEN', ?, ?, ?, ?)`,
    [opened.id, at, by, text, dueAt],
  );
  return { id: opened.id, isNew: true };
}

async function standingTicket(em: Em, { channelId, code, about = null }: NewTicket): Promise<string> {
  const [standing] = await query<{ id: string }[]>(
    em,
    `select id from rectification_ticket
     where channel_id = ? and code = ? and coalesce(about, '') = coalesce(?::text, '')
       and state in ('OPEN','RESPONDED','RECHECKED','REOPENED')`,
    [channelId, code, about],
  );
  // Closed in the moment between: the next look opens a new one.
  if (standing === undefined) throw new Error(`The standing ticket of ${channelId} was closed while it was read`);
  return standing.id;
}
