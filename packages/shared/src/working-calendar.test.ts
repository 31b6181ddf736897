import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWeekend, shanghaiDate } from './shanghai-date.ts';
import { createWorkingCalendar } from './working-calendar.ts';

const holidays = new URL('../../../../shared/corpus/holidays.json', import.meta.url);
const calendar = createWorkingCalendar();

describe('working days', () => {
  it.each([
    ['2026-02-14', true, 'a Saturday worked for Spring Festival'],
    ['2026-01-04', true, 'a Sunday worked for New Year'],
    ['2026-01-02', false, 'a Friday off'],
    ['2026-02-16', false, 'the eve of Spring Festival, a Monday'],
    ['2026-03-07', false, 'a plain Saturday'],
    ['2026-03-09', true, 'a plain Monday'],
    ['2018-12-29', true, "a Saturday worked by the next year's notice"],
    ['2018-12-31', false, "a Monday off by the next year's notice"],
  ])('%s: %s (%s)', (date, isWorked) => {
    expect(calendar.isWorkingDay(date)).toBe(isWorked);
  });

  it.each(['2026-02-30', '2026-2-3', ''])('refuse "%s", which is no date', (date) => {
    expect(() => calendar.isWorkingDay(date)).toThrow(RangeError);
  });

  it('are counted without gap, one by one or all at once', () => {
    const start = fc.integer({ min: 0, max: 8000 }).map((days) => addDays('2004-01-01', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (date, first, second) => {
        const between = calendar.addWorkingDays(date, first).date;
        expect(calendar.addWorkingDays(date, first + second).date).toBe(calendar.addWorkingDays(between, second).date);
        expect(calendar.isWorkingDay(between)).toBe(true);
      }),
    );
  });

  it('are not counted backwards or in parts', () => {
    expect(() => calendar.addWorkingDays('2026-03-09', 0)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2026-03-09', 1.5)).toThrow(RangeError);
  });
});

describe('the limit of one working day', () => {
  it.each([
    ['2026-03-09T23:59:59+08:00', '2026-03-11T00:00:00+08:00', 'a minute before midnight still belongs to its day'],
    ['2026-03-10T00:00:00+08:00', '2026-03-12T00:00:00+08:00', 'midnight begins the next day'],
    ['2026-03-06T09:00:00+08:00', '2026-03-10T00:00:00+08:00', 'a Friday release is due on Monday'],
    ['2026-03-07T09:00:00+08:00', '2026-03-10T00:00:00+08:00', 'so is a Saturday release'],
    ['2026-02-13T18:00:00+08:00', '2026-02-15T00:00:00+08:00', 'the make-up Saturday counts'],
    ['2026-02-14T18:00:00+08:00', '2026-02-25T00:00:00+08:00', 'Spring Festival does not'],
    ['2018-12-28T18:00:00+08:00', '2018-12-30T00:00:00+08:00', "a day of the next year's notice counts"],
  ])('of %s ends at %s: %s', (released, due) => {
    expect(calendar.endOfNextWorkingDay(new Date(released))).toEqual({ at: new Date(due), status: 'FINAL' });
  });

  it('is provisional when it reaches into a year without notice', () => {
    const limit = calendar.endOfNextWorkingDay(new Date('2026-12-31T10:00:00+08:00'));
    expect(limit).toEqual({ at: new Date('2027-01-05T00:00:00+08:00'), status: 'PROVISIONAL' });
  });

  it('is settled by the notice loaded later', () => {
    const next = createWorkingCalendar([
      { year: 2027, off: ['2027-01-01', '2027-01-02', '2027-01-03'], work: ['2027-01-04'] },
    ]);
    const limit = next.endOfNextWorkingDay(new Date('2026-12-31T10:00:00+08:00'));
    expect(limit).toEqual({ at: new Date('2027-01-05T00:00:00+08:00'), status: 'FINAL' });
  });
});

describe('the status of a day', () => {
  it.each([
    ['2003-12-24', 'PROVISIONAL'],
    ['2004-01-01', 'FINAL'],
    ['2026-12-24', 'FINAL'],
    ['2026-12-28', 'PROVISIONAL'],
    ['2027-01-01', 'PROVISIONAL'],
  ])('%s is %s', (date, status) => {
    expect(calendar.status(date)).toBe(status);
  });

  it('lets an amending notice replace single days only', () => {
    const amended = createWorkingCalendar([{ year: 2026, off: ['2026-09-03'], work: [] }]);
    expect(amended.isWorkingDay('2026-09-03')).toBe(false);
    expect(amended.isWorkingDay('2026-02-14')).toBe(true);
  });
});

describe('the date in Shanghai', () => {
  it('changes at 16:00 UTC', () => {
    expect(shanghaiDate(new Date('2026-03-09T15:59:59.999Z'))).toBe('2026-03-09');
    expect(shanghaiDate(new Date('2026-03-09T16:00:00Z'))).toBe('2026-03-10');
  });
});

describe.skipIf(!existsSync(holidays))('the notices of 2007–2026 (skipped without ../shared/corpus)', () => {
  it('are followed on every single day', () => {
    const { years } = JSON.parse(readFileSync(holidays, 'utf8')) as {
      years: Record<string, { days: { date: string; off: boolean }[] }>;
    };
    const listed = new Map(Object.values(years).flatMap(({ days }) => days.map(({ date, off }) => [date, !off])));
    const disagreeing: string[] = [];
    for (let date = '2006-12-30'; date <= '2026-12-31'; date = addDays(date, 1)) {
      if (calendar.isWorkingDay(date) !== (listed.get(date) ?? !isWeekend(date))) disagreeing.push(date);
    }
    expect(disagreeing).toEqual([]);
  });
});
