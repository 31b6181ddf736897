import type { Words } from '../../layout/words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A stretch of time in the two largest units that say something; below an hour with seconds. */
export function stretchWords(milliseconds: number): Words {
  const whole = Math.max(0, Math.floor(milliseconds / 1_000) * 1_000);
  const [days, hours, minutes] = [whole / day, (whole % day) / hour, (whole % hour) / minute].map(Math.floor) as [
    number,
    number,
    number,
  ];
  const seconds = (whole % minute) / 1_000;
  if (days > 0) return { zh: `${days} 天 ${hours} 小时`, en: `${days} d ${hours} h` };
  if (hours > 0) return { zh: `${hours} 小时 ${two(minutes)} 分`, en: `${hours} h ${two(minutes)} min` };
  return { zh: `${minutes} 分 ${two(seconds)} 秒`, en: `${minutes} min ${two(seconds)} s` };
}

/** How long until a moment, or how long since it passed. */
export function untilWords(at: number, now: number): Words {
  const { zh, en } = stretchWords(Math.abs(at - now));
  return now <= at ? { zh: `还剩 ${zh}`, en: `${en} left` } : { zh: `已超 ${zh}`, en: `${en} over` };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
