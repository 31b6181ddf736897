import { addDays } from '@dibao/shared/shanghai-date';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTableDay } from './table-day.ts';

describe('a day in a table', () => {
  it.each([
    ['2026-11-25', '2026-11-25'],
    ['2026/1/5', '2026-01-05'],
    ['2026.11.25', '2026-11-25'],
    ['2026年11月25日', '2026-11-25'],
    ['20261125', '2026-11-25'],
    ['2026-11-25 00:00:00', '2026-11-25'],
    ['46351', '2026-11-25'],
    ['46351.75', '2026-11-25'],
    ['2026-02-30', null],
    ['长期', null],
  ])('%s is %s', (text, day) => {
    expect(parseTableDay(text)).toBe(day);
  });

  it('as a serial number is that many days after the end of 1899', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 99_999 }), (serial) => {
        expect(parseTableDay(String(serial))).toBe(addDays('1899-12-30', serial));
      }),
    );
  });
});
