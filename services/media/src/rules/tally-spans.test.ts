import { shanghaiDate } from '@dibao/shared/shanghai-date';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallySpansOf } from './tally-spans.ts';

const instant = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('a period', () => {
  it('of whole months is those months', () => {
    const from = new Date('2026-01-01T00:00:00+08:00');
    const to = new Date('2027-01-01T00:00:00+08:00');
    expect(tallySpansOf(from, to, false)).toEqual({ whole: [{ span: 'MONTH', from, to }], edges: [] });
    expect(tallySpansOf(from, to, true)).toEqual({ whole: [{ span: 'DAY', from, to }], edges: [] });
  });

  it('is made up without a gap or an overlap, of whole days and months of Beijing', () => {
    fc.assert(
      fc.property(instant, instant, fc.boolean(), (one, other, byDay) => {
        fc.pre(one < other);
        const { whole, edges } = tallySpansOf(one, other, byDay);
        const parts = [...whole, ...edges].toSorted((a, b) => a.from.getTime() - b.from.getTime());
        expect(parts.map(({ from }) => from)).toEqual([one, ...parts.slice(0, -1).map(({ to }) => to)]);
        expect(parts.at(-1)?.to).toEqual(other);
        for (const { span, from, to } of whole) {
          for (const end of [from, to]) {
            expect(end.getTime() % 86_400_000).toBe(16 * 3_600_000);
            expect(span === 'DAY' || shanghaiDate(end).endsWith('-01')).toBe(true);
          }
        }
        for (const { from, to } of edges) expect(to.getTime() - from.getTime()).toBeLessThan(2 * 86_400_000);
      }),
    );
  });
});
