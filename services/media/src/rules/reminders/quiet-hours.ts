import { addDays, endOfShanghaiDay, shanghaiDate } from '@dibao/shared/shanghai-date';
import type { QuietHours } from '../contact.ts';

const minute = 60_000;

/** The first instant not before `now` that is not quiet. */
export function whenQuietEnds(now: Date, quiet: QuietHours | null): Date {
  if (quiet === null) return now;
  const day = shanghaiDate(now);
  // Quiet hours that began yesterday may still last.
  for (const from of [addDays(day, -1), day]) {
    const begins = instantOf(from, quiet.from);
    const ends = instantOf(quiet.until > quiet.from ? from : addDays(from, 1), quiet.until);
    if (begins <= now && now < ends) return ends;
  }
  return now;
}

function instantOf(day: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(endOfShanghaiDay(addDays(day, -1)).getTime() + (hours * 60 + minutes) * minute);
}
