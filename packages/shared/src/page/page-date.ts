import { tidyText } from '../text-normalise.ts';

/** A date as a page states it. */
export interface PageDate {
  readonly raw: string;
  /** The instant in Beijing time; of a date alone its first moment. */
  readonly at: Date;
  readonly precision: DatePrecision;
}

export type DatePrecision = 'SECOND' | 'MINUTE' | 'DAY';

const date = String.raw`(?<year>(?:19|20)\d{2})\s?[-/.年]\s?(?<month>\d{1,2})\s?[-/.月]\s?(?<day>\d{1,2})日?`;
const compact = String.raw`(?<year2>(?:19|20)\d{2})(?<month2>[01]\d)(?<day2>[0-3]\d)(?:(?<hour2>[0-2]\d)(?<minute2>[0-5]\d)(?<second2>[0-5]\d)?)?(?!\d)`;
const time = String.raw`(?:T|\s|,)*(?<half>上午|下午|中午|晚上|am|pm)?\s?(?<hour>\d{1,2})(?::|时|点)(?<minute>\d{1,2})(?:(?::|分)(?<second>\d{1,2}))?(?:\.\d{1,9})?[分秒]?\s?(?<half2>am|pm)?`;
const zone = String.raw`(?:\s?(?<zone>Z|[+-]\d{2}:?\d{2}))?`;
const stated = new RegExp(`(?<!\\d)(?:${date}(?:${time}${zone})?|${compact})`, 'i');
const epoch = /^\s*(?<seconds>1\d{9})(?:\d{3})?\s*$/;
const rfc2822 = /^\s*[a-z]{3},\s+\d{1,2}\s+[a-z]{3}\s+\d{4}\s/i;

/**
 * Finds the first date in a text: `yyyy-MM-dd HH:mm` and what real pages show for it, such as U+2236 for the colon,
 * seconds, a date alone, 年月日, 下午, an offset, a number of seconds. Null when there is none.
 */
export function parsePageDate(text: string): PageDate | null {
  const raw = text.trim().slice(0, 200);
  const seconds = epoch.exec(raw)?.groups?.['seconds'];
  if (seconds !== undefined) return { raw, at: new Date(Number(seconds) * 1_000), precision: 'SECOND' };
  if (rfc2822.test(raw)) return instant(raw, Date.parse(raw));
  const match = stated.exec(tidyText(raw).text);
  return match?.groups === undefined ? null : dateOf(match[0], match.groups);
}

function dateOf(raw: string, groups: Readonly<Record<string, string | undefined>>): PageDate | null {
  const read = (name: string) => groups[name] ?? groups[`${name}2`];
  const day = `${read('year')}-${two(read('month'))}-${two(read('day'))}`;
  const midnight = Date.parse(`${day}T00:00:00+08:00`);
  // 31 February is parsed as a day of March.
  if (Number.isNaN(midnight) || !isSameDay(day)) return null;
  const hour = hourOf(read('hour'), groups['half'] ?? groups['half2']);
  const minute = Number(read('minute'));
  if (hour === null || !(minute < 60)) return { raw, at: new Date(midnight), precision: 'DAY' };
  const second = Number(read('second') ?? 0);
  const at = midnight + ((hour * 60 + minute) * 60 + (second < 60 ? second : 0)) * 1_000;
  const isExact = read('second') !== undefined;
  return { raw, at: new Date(at - offsetOf(groups['zone'])), precision: isExact ? 'SECOND' : 'MINUTE' };
}

function isSameDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

function hourOf(text: string | undefined, half: string | undefined): number | null {
  if (text === undefined) return null;
  const hour = Number(text);
  if (hour > 24) return null;
  const isAfternoon = half !== undefined && /下午|晚上|pm/i.test(half);
  const isMorning = half !== undefined && /上午|am/i.test(half);
  if (isAfternoon && hour < 12) return hour + 12;
  return isMorning && hour === 12 ? 0 : hour;
}

/** Milliseconds by which a stated offset differs from Beijing's. */
function offsetOf(zoned: string | undefined): number {
  if (zoned === undefined) return 0;
  if (zoned.toUpperCase() === 'Z') return -8 * 3_600_000;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zoned) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return offset - 8 * 3_600_000;
}

function instant(raw: string, milliseconds: number): PageDate | null {
  return Number.isNaN(milliseconds) ? null : { raw, at: new Date(milliseconds), precision: 'SECOND' };
}

function two(text: string | undefined): string {
  return (text ?? '').padStart(2, '0');
}

const halfDay = 12 * 3_600_000;

/**
 * The better of a date in a tag and one a reader sees. A tag written with a 12-hour clock is twelve hours early; a date
 * alone says less than the time on the same day.
 */
export function reconcileDates(tagged: PageDate | null, visible: PageDate | null): PageDate | null {
  if (tagged === null || visible === null) return tagged ?? visible;
  const difference = visible.at.getTime() - tagged.at.getTime();
  if (visible.precision === 'DAY') return tagged;
  const isSlip = tagged.precision !== 'DAY' && difference === halfDay;
  const isFiner = tagged.precision === 'DAY' && difference >= 0 && difference < 2 * halfDay;
  return isSlip || isFiner ? visible : tagged;
}
