import { publishedNotices } from './holiday-notice.ts';
import type { HolidayNotice } from './holiday-notice.ts';
import { addDays, endOfShanghaiDay, isWeekend, shanghaiDate } from './shanghai-date.ts';

/** `FINAL` when notices decide every day looked at, `PROVISIONAL` when one of them still awaits its notice. */
export type CalendarStatus = 'FINAL' | 'PROVISIONAL';

/** The working days of the mainland by the yearly State Council notices, make-up days (调休) included. */
export interface WorkingCalendar {
  /** Whether `date` (`YYYY-MM-DD`) is worked. Throws RangeError for what is no date. */
  isWorkingDay(date: string): boolean;
  /** Whether a notice decides this day. A year without notice is a guess, and so is its eve. */
  status(date: string): CalendarStatus;
  /** The `days`-th working day after `date`, which itself does not count; `days` is an integer from 1. */
  addWorkingDays(date: string, days: number): { readonly date: string; readonly status: CalendarStatus };
  /** 24:00 Asia/Shanghai of the `days`-th working day after the day of `instant`, which does not count (B26, D04, F05). */
  endOfWorkingDayAfter(instant: Date, days: number): { readonly at: Date; readonly status: CalendarStatus };
  /** The hard limit of 不得滞后1个工作日 (A03): 24:00 Asia/Shanghai of the next working day after the day of publication. */
  endOfNextWorkingDay(instant: Date): { readonly at: Date; readonly status: CalendarStatus };
}

// Until its notice, a year's only certain days off are those with a solar date in 全国年节及纪念日放假办法, Art. 2.
const statutorySolarDays = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

// New Year's make-up days have been as early as 29 December; from here on the next year's notice has the last word.
const firstDayOfNextNotice = '12-25';

/**
 * Builds the calendar from the notices of 2004–2026 and any `later` ones, in the order they were issued: what a later notice
 * says of a day replaces what an earlier one said.
 */
export function createWorkingCalendar(later: readonly HolidayNotice[] = []): WorkingCalendar {
  const notices = [...publishedNotices(), ...later];
  const noticedYears = new Set(notices.map((notice) => notice.year));
  const worked = new Map(notices.flatMap(daysOf));

  function isWorkingDay(date: string): boolean {
    const weekend = isWeekend(date);
    const unnoticedHoliday = !noticedYears.has(yearOf(date)) && statutorySolarDays.has(date.slice(5));
    return worked.get(date) ?? !(weekend || unnoticedHoliday);
  }

  function status(date: string): CalendarStatus {
    const year = yearOf(date);
    const awaitsNext = date.slice(5) >= firstDayOfNextNotice && !noticedYears.has(year + 1);
    return noticedYears.has(year) && !awaitsNext ? 'FINAL' : 'PROVISIONAL';
  }

  function addWorkingDays(date: string, days: number): { date: string; status: CalendarStatus } {
    if (!Number.isInteger(days) || days < 1)
      throw new RangeError(`Not a number of working days: ${days}. Expected 1 or more.`);
    let day = date;
    let counted = 0;
    let isFinal = true;
    while (counted < days) {
      day = addDays(day, 1);
      isFinal &&= status(day) === 'FINAL';
      if (isWorkingDay(day)) counted += 1;
    }
    return { date: day, status: isFinal ? 'FINAL' : 'PROVISIONAL' };
  }

  function endOfWorkingDayAfter(instant: Date, days: number): { at: Date; status: CalendarStatus } {
    const last = addWorkingDays(shanghaiDate(instant), days);
    return { at: endOfShanghaiDay(last.date), status: last.status };
  }

  return {
    isWorkingDay,
    status,
    addWorkingDays,
    endOfWorkingDayAfter,
    endOfNextWorkingDay: (instant) => endOfWorkingDayAfter(instant, 1),
  };
}

function daysOf(notice: HolidayNotice): (readonly [date: string, isWorked: boolean])[] {
  return [...notice.off.map((date) => [date, false] as const), ...notice.work.map((date) => [date, true] as const)];
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
