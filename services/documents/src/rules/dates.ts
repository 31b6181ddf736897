/**
 * Dates as government papers write them. A calendar date is a text `2017-01-12`, meant in Asia/Shanghai;
 * it never passes through `Date`, so no time zone of a machine can shift it.
 */

/** A date that was understood. `time` (24-hour, `14:06` or `14:06:30`) only where the text gives one. */
export interface ParsedDate {
  readonly kind: 'date';
  readonly date: string;
  readonly time: string | null;
}

/** Why a text is no date: not of a known form · no such day in the calendar · no such hour. */
export type DateProblem = 'NOT_A_DATE' | 'NO_SUCH_DAY' | 'NO_SUCH_TIME';

/** A text that was refused, with the reason; the raw text stays with the caller. */
export interface UnparsedDate {
  readonly kind: 'problem';
  readonly problem: DateProblem;
}

/** Longer texts are no dates; the bound keeps every pattern here cheap on a line of megabytes. */
const longestDate = 60;

const chineseDigits = '〇一二三四五六七八九';

const spelled =
  /^(公元|中華民國|中华民国|民國|民国)?(\d{1,4}|[〇一二三四五六七八九]{1,4}|元)年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号號](.*)$/u;
const separated = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d./-])[日]?(.*)$/u;
const compact = /^(\d{4})(\d{2})(\d{2})()$/u;
// U+2236 and the full-width colon are seen on real pages in place of a colon.
const clockTime =
  /^[T\s]?(上午|下午)?(\d{1,2})[:∶：时時](\d{1,2})(?:[:∶：分](\d{1,2})?秒?)?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?分?$/u;

/**
 * Reads one date, with or without a time, in any spelling seen on real papers and pages:
 * `2017年1月12日`, `二〇一七年一月十二日`, `2026-06-13 14∶06`, `2017.1.12`, `中華民國94年1月3日`.
 * Blanks inside and full-width digits do not matter.
 */
export function parseDate(value: string): ParsedDate | UnparsedDate {
  if (value.length > longestDate) return problem('NOT_A_DATE');
  const text = value
    .normalize('NFKC')
    .replace(/[○Ｏ零]/gu, '〇')
    .replace(/廿/gu, '二十')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([年月日号號]) ?/gu, '$1')
    .trim();
  const found = readSpelled(text) ?? readNumeric(text);
  if (!found) return problem('NOT_A_DATE');
  const date = toCalendarDate(found.year, found.month, found.day);
  if (!date) return problem('NO_SUCH_DAY');
  const rest = found.rest.trim();
  if (rest === '') return { kind: 'date', date, time: null };
  const clock = clockTime.exec(rest);
  if (!clock) return problem('NOT_A_DATE');
  const time = toTime(clock);
  return time ? { kind: 'date', date, time } : problem('NO_SUCH_TIME');
}

/** The date of a text, or null where it gives none; for callers who report the reason elsewhere. */
export function dateOf(value: string): string | null {
  const parsed = parseDate(value);
  return parsed.kind === 'date' ? parsed.date : null;
}

/** Reads a date field of a JSON record, which is strict: `2017-01-12` and nothing else. */
export function parseRecordDate(value: unknown): ParsedDate | UnparsedDate {
  const match = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (!match) return problem('NOT_A_DATE');
  const date = toCalendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return date ? { kind: 'date', date, time: null } : problem('NO_SUCH_DAY');
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

function readSpelled(text: string): DateParts | null {
  const match = spelled.exec(text);
  if (!match) return null;
  const [, era = '', year = '', month = '', day = '', rest = ''] = match;
  // 民國元年 is 1912. Two-digit years of the common era are ambiguous, hence refused below as no such day.
  const isRepublican = /民/u.test(era);
  const counted = year === '元' ? (isRepublican ? 1 : Number.NaN) : toYear(year);
  return { year: isRepublican ? counted + 1911 : counted, month: toSmallNumber(month), day: toSmallNumber(day), rest };
}

function readNumeric(text: string): DateParts | null {
  const match = separated.exec(text);
  if (match) return { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), rest: match[5] ?? '' };
  const dense = compact.exec(text);
  return dense && { year: Number(dense[1]), month: Number(dense[2]), day: Number(dense[3]), rest: '' };
}

function toYear(text: string): number {
  return Number([...text].map((c) => (chineseDigits.includes(c) ? chineseDigits.indexOf(c) : c)).join(''));
}

/** 一 … 三十一, or digits. */
function toSmallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([二三])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!match) return Number.NaN;
  const [, tens, ten, unit] = match;
  if (tens && unit && !ten) return Number.NaN;
  const before = tens ? chineseDigits.indexOf(tens) : 0;
  const after = unit ? chineseDigits.indexOf(unit) : 0;
  return ten ? (before || 1) * 10 + after : before + after;
}

/** Years outside 1800–2999 are misreadings: no paper the hub can meet carries them. */
function toCalendarDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1800 && year <= 2999 && month >= 1 && month <= 12 && day >= 1)) return null;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > length) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function toTime([, half, hours, minutes, seconds]: RegExpExecArray): string | null {
  const hour = Number(hours) + (half === '下午' && Number(hours) < 12 ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  return [hour, Number(minutes), ...(seconds === undefined ? [] : [Number(seconds)])].map(two).join(':');
}

const two = (value: number): string => String(value).padStart(2, '0');

function problem(reason: DateProblem): UnparsedDate {
  return { kind: 'problem', problem: reason };
}
