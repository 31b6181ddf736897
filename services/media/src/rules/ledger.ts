import type { DutyState } from './duty.ts';
import type { TicketState } from './tickets/ticket-state.ts';

/** What stands in a work ledger (台账, H09). */
export const LedgerKind = { DUTY: 'DUTY', TICKET: 'TICKET' } as const;
export type LedgerKind = keyof typeof LedgerKind;

/** Who has to move next. */
export const LedgerState = {
  /** 待办: the owner has to act. */
  TO_DO: 'TO_DO',
  /** 待核查: the owner has acted; it waits for a look. */
  TO_CHECK: 'TO_CHECK',
  /** 已办结. */
  DONE: 'DONE',
} as const;
export type LedgerState = keyof typeof LedgerState;

/** How a ledger reads the states of duties; CANCELLED ones are in no ledger. */
export const ledgerStateOfDuty: Readonly<Record<Exclude<DutyState, 'CANCELLED'>, LedgerState>> = {
  OPEN: 'TO_DO',
  PARTIAL: 'TO_DO',
  DIFFERENT: 'TO_DO',
  GONE: 'TO_DO',
  CLAIMED: 'TO_CHECK',
  UNREACHABLE: 'TO_CHECK',
  BLOCKED: 'TO_CHECK',
  VERIFIED: 'DONE',
  EXEMPT: 'DONE',
};

/** … and those of tickets; WITHDRAWN ones were never owed. */
export const ledgerStateOfTicket: Readonly<Record<Exclude<TicketState, 'WITHDRAWN'>, LedgerState>> = {
  OPEN: 'TO_DO',
  REOPENED: 'TO_DO',
  RESPONDED: 'TO_CHECK',
  RECHECKED: 'TO_CHECK',
  CLOSED: 'DONE',
};

/** The states a ledger state stands for, as a list for SQL. */
export function statesOf<S extends string>(map: Readonly<Record<S, LedgerState>>, wanted: readonly LedgerState[]): S[] {
  return (Object.keys(map) as S[]).filter((state) => wanted.includes(map[state]));
}
