import type { DutyState } from '../duty.ts';

/** What a reminder says: a clock of a duty, the word of a monitor, what became of a copy, a ticket or an appeal. */
export const ReminderTopic = {
  WARNING: 'WARNING',
  TARGET: 'TARGET',
  BEFORE_DUE: 'BEFORE_DUE',
  OVERDUE: 'OVERDUE',
  MANUAL: 'MANUAL',
  COPY_PARTIAL: 'COPY_PARTIAL',
  COPY_DIFFERENT: 'COPY_DIFFERENT',
  COPY_GONE: 'COPY_GONE',
  TICKET_OPENED: 'TICKET_OPENED',
  TICKET_OVERDUE: 'TICKET_OVERDUE',
  APPEAL_DECIDED: 'APPEAL_DECIDED',
} as const;
export type ReminderTopic = keyof typeof ReminderTopic;

/** The topics that come from a clock. */
export type ClockTopic = 'WARNING' | 'TARGET' | 'BEFORE_DUE' | 'OVERDUE';

/** Whom a reminder goes to, one after the other while nobody confirms (G08). */
export const rungs = ['DUTY_OFFICER', 'DEPUTY', 'SUPERVISOR', 'OFFICE_ABOVE'] as const;
export type Rung = (typeof rungs)[number];

/** {@link rungs} as an enum. */
export const RungEnum = {
  DUTY_OFFICER: 'DUTY_OFFICER',
  DEPUTY: 'DEPUTY',
  SUPERVISOR: 'SUPERVISOR',
  OFFICE_ABOVE: 'OFFICE_ABOVE',
} as const satisfies Record<Rung, Rung>;
export type RungEnum = Rung;

/**
 * The states in which a duty still asks for something of its channel. A claim waits for the hub; UNREACHABLE and BLOCKED
 * are the hub's trouble and nobody's fault.
 */
export const owedStates: readonly DutyState[] = ['OPEN', 'PARTIAL', 'DIFFERENT', 'GONE'];

/** A ticket `t` that asks for nothing of the site now: it was answered or has ended. */
export const ticketIsSettledSql = `t.state not in ('OPEN','REOPENED')`;

/** {@link owedStates} of duty `d`, as partial indexes know it. */
export const isOwedSql = `d.state in ('OPEN','PARTIAL','DIFFERENT','GONE')`;
