/** Beijing is ahead of UTC by this, in milliseconds, all year: there is no summer time. */
export const shanghaiOffset = 8 * 3_600_000;
const dayMilliseconds = 86_400_000;
const calendarDate = /^\d{4}-\d{2}-\d{2}$/u;

/** The calendar date `YYYY-MM-DD` in Asia/Shanghai, which has kept UTC+8 without summer time since 1991. */
export function shanghaiDate(instant: Date): string {
  return new Date(instant.getTime() + shanghaiOffset).toISOString().slice(0, 10);
}

/** The instant of 0:00 in Asia/Shanghai on that date. */
export function startOfShanghaiDay(date: string): Date {
  return new Date(utcDay(date) - shanghaiOffset);
}

/** The instant of 24:00 in Asia/Shanghai on that date, which belongs to the next date. */
export function endOfShanghaiDay(date: string): Date {
  return new Date(startOfShanghaiDay(date).getTime() + dayMilliseconds);
}

/** How many days after 1970-01-01 that date is; negative before. */
export function daysSinceEpoch(date: string): number {
  return utcDay(date) / dayMilliseconds;
}

/** The calendar date that many days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return new Date(utcDay(date) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** Whether the date is a Saturday or a Sunday. */
export function isWeekend(date: string): boolean {
  const weekday = new Date(utcDay(date)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

// Throws RangeError for what is no date of the calendar, such as 2026-02-30.
function utcDay(date: string): number {
  const day = calendarDate.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Not a calendar date: "${date}". Expected YYYY-MM-DD.`);
  }
  return day;
}
