import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOfDelays } from './delay-histogram.ts';

/** As `delay_weight` of the database puts one delay. */
function weightOf(seconds: number): bigint {
  const found = seconds < 60 ? 0 : Math.min(140, 1 + Math.floor(Math.log(seconds / 60) / Math.log(1.1)));
  return 10n ** BigInt(8 * found);
}

const histogramOf = (delays: readonly number[]) => String(delays.reduce((sum, delay) => sum + weightOf(delay), 0n));

describe('the median of a histogram of delays', () => {
  it('of nothing is null', () => expect(medianOfDelays('0')).toBeNull());

  it('of delays under a minute is half a minute', () => expect(medianOfDelays(histogramOf([-5, 0, 59]))).toBe(30));

  it('is within 5 % of the true one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60, max: 30_000_000 }), { minLength: 1, maxLength: 60 }), (delays) => {
        const sorted = delays.toSorted((one, other) => one - other);
        const at = (rank: number) => sorted[rank] ?? 0;
        const exact = (at(Math.floor((sorted.length - 1) / 2)) + at(Math.floor(sorted.length / 2))) / 2;
        const found = medianOfDelays(histogramOf(delays)) ?? 0;
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact * 0.05);
      }),
    );
  });
});
