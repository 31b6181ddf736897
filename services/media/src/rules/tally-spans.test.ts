import { addDays, daysSinceEpoch, startOfShanghaiDay } from '@dibao/shared/shanghai-date';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyDays, tallySpansOf } from './tally-spans.ts';

const instant = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const lengthsKept = fc.constantFrom(...Object.values(tallyDays), [1]);

describe('a period', () => {
  it('is made up without a gap or an overlap, of whole days of Beijing and what is left at both ends', () => {
    fc.assert(
      fc.property(instant, instant, lengthsKept, (one, other, lengths) => {
        fc.pre(one < other);
        const { whole, edges } = tallySpansOf({ from: one, to: other }, lengths);
        const parts = [...(whole === null ? [] : [whole]), ...edges].toSorted(
          (a, b) => a.from.getTime() - b.from.getTime(),
        );
        expect(parts.map(({ from }) => from)).toEqual([one, ...parts.slice(0, -1).map(({ to }) => to)]);
        expect(parts.at(-1)?.to).toEqual(other);
        for (const { from, to } of edges) expect(to.getTime() - from.getTime()).toBeLessThan(2 * 86_400_000);
        if (whole === null) return;
        const starts = whole.spans.map(({ startsOn }) => startOfShanghaiDay(startsOn));
        const ends = whole.spans.map(({ startsOn, days }) => startOfShanghaiDay(addDays(startsOn, days)));
        expect(starts).toEqual([whole.from, ...ends.slice(0, -1)]);
        expect(ends.at(-1)).toEqual(whole.to);
        for (const { startsOn, days } of whole.spans)
          expect([lengths.includes(days), daysSinceEpoch(startsOn) % days]).toEqual([true, 0]);
      }),
    );
  });

  it('of any half year is made up of at most twenty runs where lengths grow fourfold', () => {
    fc.assert(
      fc.property(instant, (from) => {
        const to = new Date(from.getTime() + 183 * 86_400_000);
        expect(tallySpansOf({ from, to }, tallyDays.PLACE).whole?.spans.length).toBeLessThanOrEqual(20);
      }),
    );
  });
});
