import { describe, expect, it } from 'vitest';
import { claim } from './claim.ts';
import { AppealRemedy, remedied } from './appeals/appeal-remedy.ts';
import { DutyKind, DutyState } from './duty.ts';
import { dutyMoves, mayMove, mayMoveOnAppeal, statesBefore } from './duty-moves.ts';
import { LookVerdict } from './verification/look.ts';
import { settleDuty } from './verification/settle-duty.ts';

const now = new Date('2026-11-20T02:00:00Z');

const states = Object.values(DutyState);

/** The whole table, in the order of the states: o is a move, . is none, = stays. */
const order = [
  ...(['OPEN', 'CLAIMED', 'VERIFIED', 'PARTIAL', 'DIFFERENT', 'GONE'] as const),
  ...(['UNREACHABLE', 'BLOCKED', 'EXEMPT', 'CANCELLED'] as const),
];
const table: Readonly<Record<DutyState, string>> = {
  OPEN: '= o o o o o o o o o',
  CLAIMED: '. = o o o o o o o o',
  VERIFIED: '. . = o o o . . . .',
  PARTIAL: '. o o = o o o o o o',
  DIFFERENT: '. o o o = o o o o o',
  GONE: '. o o o o = o o o o',
  UNREACHABLE: 'o o o o o o = o o o',
  BLOCKED: 'o o o o o o o = o o',
  EXEMPT: 'o o . o o o o o = o',
  CANCELLED: '. . . . . . . . . =',
};

describe('the states of a duty', () => {
  it('lead where the table says, and nowhere else', () => {
    expect(order.toSorted()).toEqual(states.toSorted());
    for (const from of order) {
      const line = order.map((to) => (from === to ? '=' : dutyMoves[from].includes(to) ? 'o' : '.')).join(' ');
      expect(`${from} ${line}`).toBe(`${from} ${table[from]}`);
    }
  });

  it('are the same read backwards', () => {
    for (const from of states)
      for (const to of states) expect(statesBefore(to).includes(from)).toBe(from !== to && mayMove(from, to));
  });

  it('reach an end from everywhere, and leave a cancelled duty alone', () => {
    for (const from of states.filter((state) => state !== 'CANCELLED'))
      expect(dutyMoves[from].some((to) => to === 'VERIFIED' || dutyMoves[to].includes('VERIFIED'))).toBe(true);
    expect(dutyMoves.CANCELLED).toEqual([]);
  });

  it('are kept by a claim', () => {
    for (const state of states.filter((one) => one !== 'EXEMPT' && one !== 'CANCELLED')) {
      const duty = { state, claimedAt: null };
      claim(duty, 'https://e.cn/a', 'REPOST', new Date());
      expect(mayMove(state, duty.state)).toBe(true);
    }
  });

  it('are kept by every look, whatever it finds of whatever is owed', () => {
    for (const state of states)
      for (const kind of Object.values(DutyKind))
        for (const verdict of Object.values(LookVerdict)) {
          const duty = {
            kind,
            state,
            claimedAt: null,
            verifiedAt: null,
            declaredAt: null,
            notSeenAt: null,
            firstSeenAt: null,
          };
          const look = { at: now, verdict, declaredAt: null, listedAt: null, notListedAt: null, lackedAt: null };
          const after = settleDuty(duty, look).state;
          expect(`${state} → ${after}: ${mayMove(state, after)}`).toMatch(/true$/);
        }
  });

  it('are kept by every remedy of an appeal', () => {
    const facts = { url: null, mode: null, claimedAt: null, verifiedAt: null, closedAt: null, manualAt: null };
    for (const state of states.filter((one) => one !== 'CANCELLED'))
      for (const remedy of Object.values(AppealRemedy)) {
        const after = remedied({ ...facts, state }, { remedy, copyAt: now, url: 'https://e.cn/a' }, now, now).state;
        expect(`${state} → ${after}: ${mayMoveOnAppeal(state, after)}`).toMatch(/true$/);
      }
  });
});
