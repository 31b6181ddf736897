import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterMove, isOverdue, movesFrom, TicketMove, TicketState, type TicketStep } from './ticket-state.ts';

const steps = Object.values(TicketMove).filter((move) => move !== 'OPEN');

describe('the states of a rectification ticket', () => {
  it.each<[TicketStep, Readonly<Record<TicketState, TicketState | null>>]>([
    [
      'RESPOND',
      {
        OPEN: 'RESPONDED',
        RESPONDED: 'RESPONDED',
        RECHECKED: null,
        REOPENED: 'RESPONDED',
        CLOSED: null,
        WITHDRAWN: null,
      },
    ],
    [
      'PASS',
      {
        OPEN: 'RECHECKED',
        RESPONDED: 'RECHECKED',
        RECHECKED: null,
        REOPENED: 'RECHECKED',
        CLOSED: null,
        WITHDRAWN: null,
      },
    ],
    [
      'FAIL',
      {
        OPEN: 'OPEN',
        RESPONDED: 'REOPENED',
        RECHECKED: 'REOPENED',
        REOPENED: 'REOPENED',
        CLOSED: 'REOPENED',
        WITHDRAWN: null,
      },
    ],
    ['CLOSE', { OPEN: null, RESPONDED: null, RECHECKED: 'CLOSED', REOPENED: null, CLOSED: null, WITHDRAWN: null }],
    [
      'REOPEN',
      { OPEN: null, RESPONDED: null, RECHECKED: 'REOPENED', REOPENED: null, CLOSED: 'REOPENED', WITHDRAWN: null },
    ],
    [
      'WITHDRAW',
      {
        OPEN: 'WITHDRAWN',
        RESPONDED: 'WITHDRAWN',
        RECHECKED: null,
        REOPENED: 'WITHDRAWN',
        CLOSED: null,
        WITHDRAWN: null,
      },
    ],
  ])('%s leads where the table says from every state', (move, table) => {
    expect(Object.fromEntries(Object.values(TicketState).map((state) => [state, afterMove(state, move)]))).toEqual(
      table,
    );
  });

  it('names exactly the moves that are allowed', () => {
    for (const state of Object.values(TicketState))
      expect(movesFrom(state)).toEqual(steps.filter((move) => afterMove(state, move) !== null));
  });

  it('is never closed without a passed re-check right before', () => {
    assert(
      property(array(constantFrom(...steps), { maxLength: 30 }), (path) => {
        let state: TicketState = 'OPEN';
        const taken: TicketStep[] = [];
        for (const move of path) {
          const next = afterMove(state, move);
          if (next === null) continue;
          state = next;
          taken.push(move);
        }
        expect(taken.filter((move, index) => move === 'CLOSE' && taken[index - 1] !== 'PASS')).toEqual([]);
      }),
    );
  });

  it('is overdue only while the site has to act', () => {
    const dueAt = new Date('2026-11-20T00:00:00Z');
    const after = new Date('2026-11-20T00:00:01Z');
    const overdue = Object.values(TicketState).filter((state) => isOverdue({ state, dueAt }, after));
    expect(overdue).toEqual(['OPEN', 'REOPENED']);
    expect(isOverdue({ state: 'OPEN', dueAt }, dueAt)).toBe(false);
  });
});
