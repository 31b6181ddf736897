import { constantFrom, property, assert as check, option, date, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DutyState } from '../duty.ts';
import { issuesOfRemedy, remedied, type RemediableDuty } from './appeal-remedy.ts';
import { afterAppealMove, AppealMove, AppealState } from './appeal-state.ts';

const now = new Date('2026-11-25T02:00:00Z');
const publishedAt = new Date('2026-11-20T01:00:00Z');
const copyAt = new Date('2026-11-20T01:30:00Z');
const filedAt = new Date('2026-11-24T01:00:00Z');
const open: RemediableDuty = {
  state: 'OPEN',
  url: null,
  mode: null,
  claimedAt: null,
  verifiedAt: null,
  closedAt: null,
  manualAt: null,
};

describe('an appeal', () => {
  it('ends once, from OPEN', () => {
    const table = Object.values(AppealState).map((state) => [
      state,
      Object.values(AppealMove).map((move) => afterAppealMove(state, move)),
    ]);
    expect(Object.fromEntries(table)).toEqual({
      OPEN: ['UPHELD', 'REJECTED', 'WITHDRAWN'],
      UPHELD: [null, null, null],
      REJECTED: [null, null, null],
      WITHDRAWN: [null, null, null],
    });
  });

  it('that changes the time of a copy needs one that is possible', () => {
    const paths = (wanted: object) =>
      issuesOfRemedy({ ...open, state: 'VERIFIED' }, { remedy: 'COPY_TIME', ...wanted }, { publishedAt, now }).map(
        ({ path }) => path,
      );
    expect(paths({})).toEqual(['copyAt']);
    expect(paths({ copyAt: new Date('2026-11-19T00:00:00Z') })).toEqual(['copyAt']);
    expect(paths({ copyAt: new Date('2026-11-26T00:00:00Z') })).toEqual(['copyAt']);
    expect(paths({ copyAt })).toEqual([]);
  });

  it('that accepts a copy nobody reported needs its address and counts as its report', () => {
    const wanted = { remedy: 'VERIFIED', copyAt } as const;
    expect(issuesOfRemedy(open, wanted, { publishedAt, now })).toMatchObject([{ path: 'url' }]);
    expect(remedied(open, { ...wanted, url: 'https://a.example.cn/1' }, filedAt, now)).toEqual({
      state: 'VERIFIED',
      url: 'https://a.example.cn/1',
      mode: 'REPOST',
      claimedAt: filedAt,
      verifiedAt: now,
      closedAt: null,
      manualAt: copyAt,
    });
  });

  it('that moves a copy leaves the time of the claim', () => {
    const duty: RemediableDuty = {
      ...open,
      state: 'GONE',
      url: 'https://a.example.cn/1',
      mode: 'LINK',
      claimedAt: copyAt,
    };
    expect(remedied(duty, { remedy: 'ADDRESS', url: 'https://a.example.cn/2' }, filedAt, now)).toMatchObject({
      state: 'CLAIMED',
      url: 'https://a.example.cn/2',
      mode: 'LINK',
      claimedAt: copyAt,
    });
  });

  it('leaves every duty as the database demands it', () => {
    const duty = record({
      state: constantFrom(...Object.values(DutyState)),
      url: option(constantFrom('https://a.example.cn/1'), { nil: null }),
      mode: option(constantFrom<'REPOST' | 'LINK'>('REPOST', 'LINK'), { nil: null }),
      claimedAt: option(date(), { nil: null }),
      verifiedAt: option(date(), { nil: null }),
      closedAt: option(date(), { nil: null }),
      manualAt: option(date(), { nil: null }),
    });
    const wanted = record({
      remedy: constantFrom('COPY_TIME' as const, 'VERIFIED' as const, 'ADDRESS' as const, 'EXEMPT' as const),
      copyAt: option(constantFrom(copyAt), { nil: null }),
      url: option(constantFrom('https://a.example.cn/2'), { nil: null }),
    });
    check(
      property(duty, wanted, (before, remedy) => {
        if (issuesOfRemedy(before, remedy, { publishedAt, now }).length > 0 || remedy.remedy === 'COPY_TIME') return;
        const after = remedied(before, remedy, filedAt, now);
        const isWhole =
          (after.state !== 'CLAIMED' || (after.claimedAt !== null && after.url !== null && after.mode !== null)) &&
          (after.state !== 'VERIFIED' || (after.verifiedAt !== null && after.manualAt !== null)) &&
          (after.state !== 'EXEMPT' || after.closedAt !== null);
        expect(isWhole).toBe(true);
      }),
    );
  });
});
