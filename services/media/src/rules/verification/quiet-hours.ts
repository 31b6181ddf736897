import { shanghaiOffset } from '@dibao/shared/shanghai-date';

/** Whether an instant lies in quiet hours such as `01:00-05:00` in Beijing; those of `22:00-06:00` go over midnight. */
export function isQuiet(hours: string, now: Date): boolean {
  const [from, to] = hours.split('-');
  if (from === undefined || to === undefined) return false;
  const time = new Date(now.getTime() + shanghaiOffset).toISOString().slice(11, 16);
  return from <= to ? time >= from && time < to : time >= from || time < to;
}
