const dayMs = 86_400_000;

/** The instant of what a {@link MomentItem} holds: `2026-11-30T18:00` in Beijing. */
export function instantOf(minute: string): string {
  return `${minute.slice(0, 16)}:00+08:00`;
}

/** The other way. */
export function minuteOf(instant: string | number): string {
  return inBeijing(new Date(instant).getTime()).slice(0, 16);
}

/** The day of a moment in Beijing: `2026-11-22`. */
export function beijingDay(moment: number): string {
  return inBeijing(moment).slice(0, 10);
}

/** The day so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** Six in the evening of a day from now, when an office closes. */
export function eveningIn(days: number, now: number): string {
  return `${addDays(beijingDay(now), days)}T18:00`;
}

/** Beijing is eight hours ahead all year. */
function inBeijing(moment: number): string {
  return new Date(moment + 8 * 3_600_000).toISOString();
}
