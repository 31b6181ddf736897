import { addDays, shanghaiDate, shanghaiOffset } from '@dibao/shared/shanghai-date';
import { createWorkingCalendar } from '@dibao/shared/working-calendar';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeLimit } from './rule-profile.ts';
import { endOfLimit, type Measures } from './time-limit.ts';

const calendar = createWorkingCalendar();
const ruled = { clause: 'A03', source: 'x', statedBy: 'x' };
const office = [
  { from: '08:30', to: '12:00' },
  { from: '14:30', to: '18:00' },
];

function measures(startDayCounts = false, endsAt = '24:00', dutyHours = office): Measures {
  return { workingDay: { value: { startDayCounts, endsAt }, ...ruled }, dutyHours: { value: dutyHours, ...ruled } };
}

function end(limit: TimeLimit, start: string, by = measures()): string {
  return endOfLimit(limit, new Date(start), by, calendar).at.toISOString();
}

describe('the end of a limit', () => {
  it.each<[string, TimeLimit, string, Measures, string]>([
    ['hours run day and night', { hours: 5 }, '2026-02-14T23:00:00+08:00', measures(), '2026-02-15T04:00:00+08:00'],
    [
      'the same day ends at midnight',
      { sameDay: true },
      '2026-11-20T23:59:00+08:00',
      measures(),
      '2026-11-21T00:00:00+08:00',
    ],
    [
      'a release at 23:59 has the next working day',
      { workingDays: 1 },
      '2026-11-20T23:59:00+08:00',
      measures(),
      '2026-11-24T00:00:00+08:00',
    ],
    [
      'one on a make-up Saturday has the day after the holiday',
      { workingDays: 1 },
      '2026-02-14T10:00:00+08:00',
      measures(),
      '2026-02-25T00:00:00+08:00',
    ],
    [
      'where the first day counts, it is the first',
      { workingDays: 1 },
      '2026-02-14T10:00:00+08:00',
      measures(true),
      '2026-02-15T00:00:00+08:00',
    ],
    [
      'a day off is never the first',
      { workingDays: 1 },
      '2026-02-15T10:00:00+08:00',
      measures(true),
      '2026-02-25T00:00:00+08:00',
    ],
    [
      'nor one whose end has passed',
      { workingDays: 1 },
      '2026-11-20T19:00:00+08:00',
      measures(true, '18:00'),
      '2026-11-23T18:00:00+08:00',
    ],
    [
      'duty hours pause at noon',
      { dutyHours: 2 },
      '2026-11-20T11:00:00+08:00',
      measures(),
      '2026-11-20T15:30:00+08:00',
    ],
    ['and over a weekend', { dutyHours: 4 }, '2026-11-20T15:00:00+08:00', measures(), '2026-11-23T09:30:00+08:00'],
    [
      'and wait for the morning',
      { dutyHours: 1 },
      '2026-11-20T23:59:00+08:00',
      measures(),
      '2026-11-23T09:30:00+08:00',
    ],
    [
      'and run on a make-up Saturday',
      { dutyHours: 1 },
      '2026-02-14T09:00:00+08:00',
      measures(),
      '2026-02-14T10:00:00+08:00',
    ],
  ])('%s', (_, limit, start, by, ends) => {
    expect(end(limit, start, by)).toBe(new Date(ends).toISOString());
  });

  it.each<[TimeLimit, string, string]>([
    [{ workingDays: 1 }, '2026-12-24T10:00:00+08:00', 'PROVISIONAL'],
    [{ workingDays: 1 }, '2026-12-22T10:00:00+08:00', 'FINAL'],
    [{ dutyHours: 8 }, '2026-12-24T17:00:00+08:00', 'PROVISIONAL'],
    [{ hours: 8 }, '2026-12-31T17:00:00+08:00', 'FINAL'],
  ])('of %o from %s is %s', (limit, start, status) => {
    expect(endOfLimit(limit, new Date(start), measures(), calendar).status).toBe(status);
  });

  it('is what counting minute by minute gives', () => {
    const minute = fc.integer({ min: 0, max: 365 * 1440 - 1 });
    const limit = fc.oneof(
      fc.record({ dutyHours: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ workingDays: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ hours: fc.integer({ min: 1, max: 80 }) }),
      fc.constant({ sameDay: true as const }),
    );
    const by = fc.record({ startDayCounts: fc.boolean(), endsAt: fc.constantFrom('24:00', '18:00', '17:30') });
    fc.assert(
      fc.property(minute, limit, by, (at, length, { startDayCounts, endsAt }) => {
        const start = new Date(Date.parse('2026-01-01T00:00:00+08:00') + at * 60_000);
        const how = measures(startDayCounts, endsAt);
        expect(endOfLimit(length, start, how, calendar).at).toEqual(slowEnd(length, start, how));
      }),
      { numRuns: 100 },
    );
  });
});

/** The rule in its plainest words: walk on minute by minute until enough of them have counted. */
function slowEnd(limit: TimeLimit, start: Date, { workingDay, dutyHours }: Measures): Date {
  const first = shanghaiDate(start);
  const { startDayCounts, endsAt } = workingDay.value;
  let [minutes, days] = [0, 0];
  for (let now = start.getTime(); ; now += 60_000) {
    const date = shanghaiDate(new Date(now));
    const time = new Date(now + shanghaiOffset).toISOString().slice(11, 16);
    if ('hours' in limit && now - start.getTime() === limit.hours * 3_600_000) return new Date(now);
    if ('sameDay' in limit && date !== first) return new Date(now);
    if ('dutyHours' in limit) {
      if (minutes === limit.dutyHours * 60) return new Date(now);
      const isOn = calendar.isWorkingDay(date) && dutyHours.value.some(({ from, to }) => time >= from && time < to);
      if (isOn) minutes += 1;
    }
    if ('workingDays' in limit) {
      const ended =
        endsAt === '24:00' ? time === '00:00' && now > start.getTime() : time === endsAt && now > start.getTime();
      const day = endsAt === '24:00' ? addDays(date, -1) : date;
      if (ended && calendar.isWorkingDay(day) && (startDayCounts || day !== first)) days += 1;
      if (days === limit.workingDays) return new Date(now);
    }
  }
}
