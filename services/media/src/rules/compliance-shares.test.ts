import { describe, expect, it } from 'vitest';
import { shareWithinLimit, shareWithinTarget, verifiedShare } from './compliance-shares.ts';

describe('shares of duties', () => {
  it('are of all that were not exempt', () => {
    const sums = { obliged: 10, exempt: 2, verified: 6, withinTarget: 2, withinLimit: 3 };
    expect([shareWithinTarget(sums), shareWithinLimit(sums), verifiedShare(sums)]).toEqual([0.25, 0.625, 0.75]);
  });

  it('of nothing are null', () => {
    const sums = { obliged: 2, exempt: 2, verified: 0, withinTarget: 0, withinLimit: 0 };
    expect([shareWithinTarget(sums), shareWithinLimit(sums), verifiedShare(sums)]).toEqual([null, null, null]);
  });
});
