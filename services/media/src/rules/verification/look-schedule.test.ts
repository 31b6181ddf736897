import { describe, expect, it } from 'vitest';
import type { DutyKind, DutyState } from '../duty.ts';
import type { LookVerdict } from './look.ts';
import { nextLook } from './look-schedule.ts';

const days = [1, 7, 30];
const start = new Date('2026-11-20T01:00:00Z');

/** The pauses in minutes, and the occasions, of looks that always find the same. */
function looks(kind: DutyKind, state: DutyState, verdict: LookVerdict): { minutes: number; occasion: string }[] {
  const all: { minutes: number; occasion: string }[] = [];
  let look = { at: start, attempts: 0, recheck: 0 };
  for (;;) {
    const next = nextLook({ ...look, kind, state, verdict }, days);
    if (next === null) return all;
    all.push({ minutes: (next.dueAt.getTime() - look.at.getTime()) / 60_000, occasion: next.occasion });
    look = { ...next, at: next.dueAt };
  }
}

describe('the next look', () => {
  it('at a right copy comes 1, 7 and 30 days after the first', () => {
    expect(looks('REPOST', 'VERIFIED', 'VERIFIED').map(({ minutes }) => minutes / 1_440)).toEqual([1, 6, 23]);
  });

  it('at a page that could not be seen comes soon, then ever later, and then no more', () => {
    const pauses = looks('REPOST', 'UNREACHABLE', 'UNREACHABLE');
    expect(pauses.map(({ minutes }) => minutes)).toEqual([1, 5, 15, 60, 240, 720, 1_440, 2_880, 5_760]);
    expect(pauses.every(({ occasion }) => occasion === 'RETRY')).toBe(true);
  });

  it('at a copy that lacks something comes for a week', () => {
    const total = looks('REPOST', 'PARTIAL', 'PARTIAL').reduce((sum, { minutes }) => sum + minutes, 0);
    expect(total / 1_440).toBeGreaterThan(7);
  });

  it('at a copy that has to be replaced comes for a month without any report', () => {
    const total = looks('REPLACE', 'OPEN', 'DIFFERENT').reduce((sum, { minutes }) => sum + minutes, 0);
    expect(total / 1_440).toBeGreaterThan(30);
  });

  it('is left to the columns where nobody reported a repost, and to nobody where nothing is owed', () => {
    expect(looks('REPOST', 'OPEN', 'UNRELATED')).toEqual([]);
    expect(looks('REPOST', 'EXEMPT', 'UNREACHABLE')).toEqual([]);
    expect(looks('RECALL', 'CANCELLED', 'STANDING')).toEqual([]);
  });
});
