import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyTimeOf } from '../copy-time.ts';
import { DutyKind, DutyState } from '../duty.ts';
import { hasSeen, LookVerdict, showsCopy } from './look.ts';
import { alarmOf, type Look, type LookedAtDuty, settleDuty } from './settle-duty.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 1, minutes));

function duty(of: Partial<LookedAtDuty>): LookedAtDuty {
  const nothing = { claimedAt: null, verifiedAt: null, declaredAt: null, notSeenAt: null, firstSeenAt: null };
  return { kind: 'REPOST', state: 'OPEN', ...nothing, ...of };
}

function look(of: Partial<Look>): Look {
  const nothing = { declaredAt: null, listedAt: null, notListedAt: null, lackedAt: null };
  return { at: at(30), verdict: 'VERIFIED', ...nothing, ...of };
}

/** state → verdict → state; what is not named stays. */
type Moves = Partial<Record<DutyState, Partial<Record<LookVerdict, DutyState>>>>;

const couldNotLook = { UNREACHABLE: 'UNREACHABLE', BLOCKED: 'BLOCKED' } as const;
const found = { VERIFIED: 'VERIFIED', PARTIAL: 'PARTIAL', DIFFERENT: 'DIFFERENT', UNRELATED: 'DIFFERENT' } as const;
const answered = { ...found, STANDING: 'DIFFERENT', GONE: 'GONE' } as const;
const recalled = { GONE: 'VERIFIED', UNRELATED: 'VERIFIED' } as const;
const stands = { VERIFIED: 'DIFFERENT', PARTIAL: 'DIFFERENT', DIFFERENT: 'DIFFERENT', STANDING: 'DIFFERENT' } as const;

const answeredStates = { VERIFIED: answered, PARTIAL: answered, DIFFERENT: answered, GONE: answered };
const waiting = { ...answered, ...couldNotLook };
const copied: Moves = { ...answeredStates, CLAIMED: waiting, UNREACHABLE: waiting, BLOCKED: waiting };
const takenDown = { ...recalled, ...stands };
const asked = { ...takenDown, ...couldNotLook };

const table: Record<DutyKind, Moves> = {
  REPOST: { ...copied, OPEN: { VERIFIED: 'VERIFIED', PARTIAL: 'PARTIAL', DIFFERENT: 'DIFFERENT' } },
  REPLACE: { ...copied, OPEN: { VERIFIED: 'VERIFIED', GONE: 'GONE' } },
  RELABEL: { ...copied, OPEN: { VERIFIED: 'VERIFIED', GONE: 'GONE' } },
  RECALL: {
    OPEN: recalled,
    CLAIMED: asked,
    UNREACHABLE: asked,
    BLOCKED: asked,
    VERIFIED: takenDown,
    PARTIAL: takenDown,
    DIFFERENT: takenDown,
    GONE: takenDown,
  },
};

const cells = Object.values(DutyKind).flatMap((kind) =>
  Object.values(DutyState).flatMap((state) =>
    Object.values(LookVerdict).map((verdict) => ({
      kind,
      state,
      verdict,
      after: table[kind][state]?.[verdict] ?? state,
    })),
  ),
);

describe('a look', () => {
  it.each(cells)('at a $kind that is $state finds $verdict: $after', ({ kind, state, verdict, after }) => {
    expect(settleDuty(duty({ kind, state }), look({ verdict })).state).toBe(after);
  });

  it('alarms when what was right is no longer, and only then', () => {
    const alarms = cells.map((cell) => ({ ...cell, alarm: alarmOf(duty(cell), cell.after) }));
    expect(alarms.filter(({ alarm }) => alarm !== null).every(({ state }) => state === 'VERIFIED')).toBe(true);
    expect(alarmOf(duty({ state: 'VERIFIED' }), 'DIFFERENT')).toBe('CHANGED');
    expect(alarmOf(duty({ state: 'VERIFIED' }), 'GONE')).toBe('REMOVED');
    expect(alarmOf(duty({ kind: 'RECALL', state: 'VERIFIED' }), 'DIFFERENT')).toBe('RETURNED');
    expect(alarmOf(duty({ state: 'VERIFIED' }), 'VERIFIED')).toBeNull();
  });
});

describe('when a copy appeared', () => {
  it('is the arrival of the claim that the look proved', () => {
    const settled = settleDuty(duty({ state: 'CLAIMED', claimedAt: at(10) }), look({}));
    expect(settled).toMatchObject({ firstSeenAt: at(10), verifiedAt: at(30), notSeenAt: null });
  });

  it('is the look of the column that listed it first, after the one that did not', () => {
    const settled = settleDuty(duty({}), look({ listedAt: at(15), notListedAt: at(10) }));
    expect(settled).toMatchObject({ firstSeenAt: at(15), notSeenAt: at(10) });
    expect(copyTimeOf({ ...settled, manualAt: null, declaredAt: at(12) })).toMatchObject({
      at: at(12),
      basis: 'DECLARED',
    });
    expect(copyTimeOf({ ...settled, manualAt: null, declaredAt: at(9) })).toMatchObject({
      at: at(15),
      basis: 'OBSERVED',
    });
  });

  it('is not the claim that was found lacking, but the repair', () => {
    const lacking = settleDuty(duty({ state: 'CLAIMED', claimedAt: at(10) }), look({ at: at(11), verdict: 'PARTIAL' }));
    const repaired = settleDuty(duty({ claimedAt: at(10), ...lacking }), look({ lackedAt: at(11) }));
    expect(repaired).toMatchObject({ firstSeenAt: at(30), notSeenAt: at(11) });
    const reportedAgain = settleDuty(
      duty({ ...lacking, state: 'CLAIMED', claimedAt: at(20) }),
      look({ lackedAt: at(11) }),
    );
    expect(reportedAgain).toMatchObject({ firstSeenAt: at(20), notSeenAt: at(11) });
  });

  it('stays when a copy that was tampered with is right again', () => {
    const tampered = duty({ state: 'DIFFERENT', claimedAt: at(10), verifiedAt: at(11), firstSeenAt: at(10) });
    expect(settleDuty(tampered, look({ lackedAt: at(20) }))).toMatchObject({ verifiedAt: at(11), firstSeenAt: at(10) });
  });

  it('is an interval that never ends before it begins, whatever the clock did', () => {
    const minutes = fc.option(fc.integer({ min: 0, max: 60 }).map(at), { nil: null });
    const duties = fc.record({
      kind: fc.constantFrom(...Object.values(DutyKind)),
      state: fc.constantFrom(...Object.values(DutyState)),
      claimedAt: minutes,
      verifiedAt: minutes,
      declaredAt: minutes,
      notSeenAt: fc.constant(null),
      firstSeenAt: minutes,
    });
    const looks = fc.record({
      at: fc.integer({ min: 0, max: 60 }).map(at),
      verdict: fc.constantFrom(...Object.values(LookVerdict)),
      declaredAt: minutes,
      listedAt: minutes,
      notListedAt: minutes,
      lackedAt: minutes,
    });
    fc.assert(
      fc.property(duties, looks, (before, one) => {
        const { state, firstSeenAt, notSeenAt, verifiedAt } = settleDuty(before, one);
        const isUnchanged = firstSeenAt?.getTime() === before.firstSeenAt?.getTime();
        const isKept = hasSeen(one.verdict) && (showsCopy(one.verdict) || before.kind === 'RECALL');
        const rules = [
          firstSeenAt === null || notSeenAt === null || notSeenAt < firstSeenAt,
          state !== 'VERIFIED' || before.state === 'VERIFIED' || (verifiedAt !== null && firstSeenAt !== null),
          // Nothing is ever forgotten, and nothing is seen where nothing was shown.
          before.firstSeenAt === null || firstSeenAt !== null,
          isKept || isUnchanged,
        ];
        expect(rules).toEqual([true, true, true, true]);
      }),
    );
  });
});
