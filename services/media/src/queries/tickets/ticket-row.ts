import type { TicketCauseKind } from '../../rules/tickets/ticket-cause.ts';
import type { TicketCode } from '../../rules/tickets/ticket-code.ts';
import type { TicketState } from '../../rules/tickets/ticket-state.ts';
import { toInstants } from '../duty-row.ts';

/** A rectification ticket as it is read. */
export interface TicketRow {
  readonly id: string;
  readonly channelId: string;
  readonly code: TicketCode;
  readonly about: string | null;
  readonly clause: string;
  readonly text: string;
  readonly causeKind: TicketCauseKind;
  readonly causeId: string | null;
  readonly state: TicketState;
  readonly dueAt: Date;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly respondedAt: Date | null;
  readonly recheckedAt: Date | null;
  readonly closedAt: Date | null;
  readonly timesReopened: number;
}

/** The columns of {@link TicketRow} over ticket `t`. */
export const ticketColumns = `t.id, t.channel_id as "channelId", t.code, t.about, t.clause, t.text,
  t.cause_kind as "causeKind", t.cause_id as "causeId", t.state, t.due_at as "dueAt", t.opened_at as "openedAt",
  t.opened_by as "openedBy", t.responded_at as "respondedAt", t.rechecked_at as "recheckedAt",
  t.closed_at as "closedAt", t.times_reopened as "timesReopened"`;

export function toTicketRow(raw: Readonly<Record<string, unknown>>): TicketRow {
  return toInstants<TicketRow>(raw, ['dueAt', 'openedAt', 'respondedAt', 'recheckedAt', 'closedAt']);
}
