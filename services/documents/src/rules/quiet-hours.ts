import { shanghaiOffset } from '@dibao/shared/shanghai-date';

/** Hours of the day, Beijing time, `01:00`; `from` after `to` goes over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Milliseconds until these hours end; 0 outside them. */
export function quietFor(hours: QuietHours | undefined, now: Date): number {
  if (hours === undefined) return 0;
  const day = 86_400_000;
  const clock = (now.getTime() + shanghaiOffset) % day;
  const from = ofDay(hours.from);
  const to = ofDay(hours.to);
  const sinceFrom = (clock - from + day) % day;
  const length = (to - from + day) % day;
  return sinceFrom < length ? length - sinceFrom : 0;
}

function ofDay(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (hour * 60 + minute) * 60_000;
}
