import { endOfShanghaiDay, shanghaiDate } from '@dibao/shared/shanghai-date';
import type { CalendarStatus, WorkingCalendar } from '@dibao/shared/working-calendar';
import type { ProfileRules, TimeLimit, WorkingDay } from './rule-profile.ts';

/** When a length of time ends, and whether notices decide every day it touches. */
export interface LimitEnd {
  readonly at: Date;
  readonly status: CalendarStatus;
}

/** How a profile measures days and hours. */
export type Measures = Pick<ProfileRules, 'workingDay' | 'dutyHours'>;

const hour = 3_600_000;

/** The end of a limit that begins to run at an instant. */
export function endOfLimit(limit: TimeLimit, start: Date, measures: Measures, calendar: WorkingCalendar): LimitEnd {
  if ('hours' in limit) return { at: new Date(start.getTime() + limit.hours * hour), status: 'FINAL' };
  if ('sameDay' in limit) return { at: endOfShanghaiDay(shanghaiDate(start)), status: 'FINAL' };
  if ('workingDays' in limit) return endOfWorkingDays(limit.workingDays, start, measures.workingDay.value, calendar);
  return endOfDutyHours(limit.dutyHours * hour, start, measures, calendar);
}

/** G05, A03: the last of so many working days, at the hour the profile ends them. */
function endOfWorkingDays(
  days: number,
  start: Date,
  { startDayCounts, endsAt }: WorkingDay,
  calendar: WorkingCalendar,
): LimitEnd {
  const first = shanghaiDate(start);
  const isFirst = startDayCounts && calendar.isWorkingDay(first) && start < instantOf(first, endsAt);
  if (isFirst && days === 1) return { at: instantOf(first, endsAt), status: calendar.status(first) };
  const last = calendar.addWorkingDays(first, isFirst ? days - 1 : days);
  const isFinal = last.status === 'FINAL' && (!startDayCounts || calendar.status(first) === 'FINAL');
  return { at: instantOf(last.date, endsAt), status: isFinal ? 'FINAL' : 'PROVISIONAL' };
}

/** The clock stands still outside the duty hours of working days. */
function endOfDutyHours(length: number, start: Date, { dutyHours }: Measures, calendar: WorkingCalendar): LimitEnd {
  let date = shanghaiDate(start);
  let left = length;
  let isFinal = true;
  for (;;) {
    isFinal &&= calendar.status(date) === 'FINAL';
    for (const { from, to } of calendar.isWorkingDay(date) ? dutyHours.value : []) {
      const begins = Math.max(start.getTime(), instantOf(date, from).getTime());
      const runs = Math.max(0, instantOf(date, to).getTime() - begins);
      if (runs >= left) return { at: new Date(begins + left), status: isFinal ? 'FINAL' : 'PROVISIONAL' };
      left -= runs;
    }
    date = shanghaiDate(endOfShanghaiDay(date));
  }
}

/** `HH:MM` of a day in Asia/Shanghai; 24:00 is its end. */
function instantOf(date: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(endOfShanghaiDay(date).getTime() - (24 - hours) * hour + minutes * 60_000);
}
