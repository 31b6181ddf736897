import { describe, expect, it } from 'vitest';
import { DutyState } from './duty.ts';
import { LedgerState, ledgerStateOfDuty, ledgerStateOfTicket, statesOf } from './ledger.ts';
import { TicketState } from './tickets/ticket-state.ts';

describe('a work ledger', () => {
  it('has a place for every state but those that were never owed', () => {
    const all = Object.values(LedgerState);
    expect(new Set([...statesOf(ledgerStateOfDuty, all), 'CANCELLED'])).toEqual(new Set(Object.values(DutyState)));
    expect(new Set([...statesOf(ledgerStateOfTicket, all), 'WITHDRAWN'])).toEqual(new Set(Object.values(TicketState)));
  });

  it('holds for done exactly what no reminder is due for', () => {
    expect(statesOf(ledgerStateOfDuty, ['DONE'])).toEqual(['VERIFIED', 'EXEMPT']);
    expect(statesOf(ledgerStateOfTicket, ['DONE'])).toEqual(['CLOSED']);
  });
});
