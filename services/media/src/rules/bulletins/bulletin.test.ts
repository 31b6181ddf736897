import { array, assert as check, constantFrom, nat, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DutyState } from '../duty.ts';
import { Timeliness } from '../timeliness.ts';
import { afterBulletinMove, BulletinMove, bulletinMovesFrom, BulletinState } from './bulletin-state.ts';
import { reasonsOfDifference } from './difference.ts';
import { criticised, limitShare, praised, type RankedUnit, targetShare, usualCriteria } from './ranking.ts';

const zero = {
  ...{ obliged: 0, open: 0, claimed: 0, partial: 0, different: 0, gone: 0, notSeen: 0, verified: 0, exempt: 0 },
  ...{ overdue: 0, withinTarget: 0, withinLimit: 0, late: 0 },
};
const unit = (label: string, sums: Partial<typeof zero>, medianDelaySeconds: number | null = 60): RankedUnit => ({
  ...{ key: label, label, medianDelaySeconds, faults: (sums.late ?? 0) + (sums.overdue ?? 0) },
  summary: { ...zero, ...sums },
});

describe('a bulletin', () => {
  it('moves as the whole table says', () => {
    const table = Object.values(BulletinState).map((state) => [
      state,
      Object.values(BulletinMove).map((move) => afterBulletinMove(state, move)),
    ]);
    // SUBMIT, RETURN, SIGN, PUBLISH, WITHDRAW, DISCARD
    expect(Object.fromEntries(table)).toEqual({
      DRAFT: ['SUBMITTED', null, null, null, null, 'DISCARDED'],
      SUBMITTED: [null, 'DRAFT', 'SIGNED', null, null, 'DISCARDED'],
      SIGNED: [null, 'DRAFT', null, 'PUBLISHED', null, 'DISCARDED'],
      PUBLISHED: [null, null, null, null, 'WITHDRAWN', null],
      WITHDRAWN: [null, null, null, null, null, null],
      DISCARDED: [null, null, null, null, null, null],
    });
    expect(bulletinMovesFrom('SIGNED')).toEqual(['RETURN', 'PUBLISH', 'DISCARD']);
  });

  it('praises who was within the target and never late, and counts ties as one place', () => {
    const units = [
      unit('甲市', { obliged: 10, verified: 10, withinTarget: 10 }, 300),
      unit('乙市', { obliged: 20, verified: 20, withinTarget: 20 }, 120),
      unit('丙市', { obliged: 10, verified: 10, withinTarget: 9, withinLimit: 1 }),
      unit('丁市', { obliged: 10, verified: 10, withinTarget: 9, late: 1 }),
      unit('戊县', { obliged: 1, verified: 1, withinTarget: 1 }),
    ];
    expect(praised(units, usualCriteria).map(({ label, place }) => [label, place])).toEqual([
      ['乙市', 1],
      ['甲市', 1],
      ['丙市', 3],
    ]);
    expect(praised(units, { ...usualCriteria, places: 1 })).toHaveLength(2);
  });

  it('criticises the lowest share within the limit, and nobody for what the hub could not see', () => {
    const units = [
      unit('甲市', { obliged: 10, open: 4, overdue: 4, verified: 6, withinTarget: 6 }),
      unit('乙市', { obliged: 10, verified: 10, late: 5, withinTarget: 5 }),
      unit('丙市', { obliged: 10, notSeen: 9, verified: 1, late: 1 }),
      unit('丁市', { obliged: 10, open: 10 }),
    ];
    expect(criticised(units, usualCriteria).map(({ label, share }) => [label, share])).toEqual([
      ['乙市', 0.5],
      ['甲市', 0.6],
    ]);
  });

  it('never lists one unit for both, nor a share outside 0 to 1', () => {
    const sums = record({ withinTarget: nat(9), withinLimit: nat(9), late: nat(9), open: nat(9), exempt: nat(3) });
    check(
      property(array(sums, { maxLength: 12 }), (all) => {
        const units = all.map(({ withinTarget, withinLimit, late, open, exempt }, index) => {
          const verified = withinTarget + withinLimit + late;
          const more = { withinTarget, withinLimit, late, open, exempt, verified, overdue: Math.floor(open / 2) };
          return unit(`单位${index}`, { ...more, obliged: verified + open + exempt });
        });
        const good = new Set(praised(units, usualCriteria).map(({ key }) => key));
        expect(criticised(units, usualCriteria).filter(({ key }) => good.has(key))).toEqual([]);
        const shares = units.flatMap((one) => [limitShare(one), targetShare(one)]);
        expect(shares.filter((share) => share < 0 || share > 1)).toEqual([]);
      }),
    );
  });

  it('gives a reason for every difference and none where there is none', () => {
    const at = [null, new Date('2026-11-20T01:00:00Z'), new Date('2026-11-21T01:00:00Z')];
    const facts = record({
      state: constantFrom(...Object.values(DutyState)),
      timeliness: constantFrom(...Object.values(Timeliness)),
      dueAt: constantFrom(...at),
      copyAt: constantFrom(...at),
    });
    check(
      property(option(facts, { nil: null }), option(facts, { nil: null }), (then, now) => {
        const reasons = reasonsOfDifference(then, now, []);
        const counts = (one: typeof then) =>
          one === null ? null : `${one.state} ${one.timeliness} ${one.copyAt?.getTime()}`;
        const neverCounted = then === null && (now === null || now.state === 'CANCELLED');
        expect(reasons.length > 0).toBe(!neverCounted && counts(then) !== counts(now));
      }),
    );
  });

  it('names the decision before what it led to', () => {
    const then = { state: 'OPEN', timeliness: 'OVERDUE', dueAt: null, copyAt: null } as const;
    const now = { state: 'VERIFIED', timeliness: 'WITHIN_TARGET', dueAt: null, copyAt: new Date(0) } as const;
    expect(reasonsOfDifference(then, now, ['APPEAL_UPHELD'])).toEqual(['APPEAL_UPHELD', 'VERIFIED_LATER']);
    const late = { ...then, timeliness: 'TARGET_MISSED' } as const;
    expect(reasonsOfDifference(late, then, [])).toEqual(['CLOCK_PASSED']);
  });
});
