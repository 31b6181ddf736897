import { shanghaiOffset } from '@dibao/shared/shanghai-date';

/** `2026-11-26 06:37` in Beijing. */
export function beijingTime(instant: string | Date): string {
  const beijing = new Date(new Date(instant).getTime() + shanghaiOffset);
  return beijing.toISOString().slice(0, 16).replace('T', ' ');
}

/** {@link beijingTime} of a limit: at midnight it is the 24:00 of the day before. */
export function beijingLimit(instant: string | Date): string {
  const time = beijingTime(instant);
  if (!time.endsWith(' 00:00')) return time;
  return `${beijingTime(new Date(new Date(instant).getTime() - 1)).slice(0, 10)} 24:00`;
}
