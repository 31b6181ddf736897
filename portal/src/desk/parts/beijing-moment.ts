/** The instant of what a {@link MomentItem} holds: `2026-11-30T18:00` in Beijing. */
export function instantOf(minute: string): string {
  return `${minute.slice(0, 16)}:00+08:00`;
}

/** The other way. */
export function minuteOf(instant: string | number): string {
  return new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
}

/** Six in the evening of a day from now, when an office closes. */
export function eveningIn(days: number, now: number): string {
  return `${minuteOf(now + days * 86_400_000).slice(0, 10)}T18:00`;
}
