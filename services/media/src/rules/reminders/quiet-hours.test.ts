import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whenQuietEnds } from './quiet-hours.ts';

describe('quiet hours', () => {
  const night = { from: '22:00', until: '07:00' };
  const at = (text: string) => new Date(`${text}+08:00`);

  it('hold a message until they end, over midnight and within a day', () => {
    expect(whenQuietEnds(at('2026-11-25T21:59'), night)).toEqual(at('2026-11-25T21:59'));
    expect(whenQuietEnds(at('2026-11-25T22:00'), night)).toEqual(at('2026-11-26T07:00'));
    expect(whenQuietEnds(at('2026-11-26T06:59'), night)).toEqual(at('2026-11-26T07:00'));
    expect(whenQuietEnds(at('2026-11-26T07:00'), night)).toEqual(at('2026-11-26T07:00'));
    expect(whenQuietEnds(at('2026-11-26T12:30'), { from: '12:00', until: '14:00' })).toEqual(at('2026-11-26T14:00'));
  });

  it('never hold one for a day, never send one within them, and let everything through where there are none', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((m) => {
      const two = (n: number) => String(n).padStart(2, '0');
      return `${two(Math.floor(m / 60))}:${two(m % 60)}`;
    });
    const noon = at('2026-11-25T12:00').getTime();
    fc.assert(
      fc.property(time, time, fc.integer({ min: 0, max: 200_000_000 }), (from, until, later) => {
        fc.pre(from !== until);
        const now = new Date(noon + later);
        const end = whenQuietEnds(now, { from, until });
        expect(end.getTime() - now.getTime()).toBeLessThan(86_400_000);
        expect(end.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(whenQuietEnds(end, { from, until })).toEqual(end);
        expect(whenQuietEnds(now, null)).toBe(now);
      }),
    );
  });
});
