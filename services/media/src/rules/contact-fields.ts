import type { Absence, QuietHours } from './contact.ts';

/** A mobile number without blanks, hyphens and the prefix of the mainland; null for what is none. */
export function parseNumber(text: string): string | null {
  const number = text
    .normalize('NFKC')
    .replaceAll(/[\s()-]/g, '')
    .replace(/^(\+86|0086)(?=1\d{10}$)/, '');
  return /^(1\d{10}|\+[1-9]\d{6,14})$/.test(number) ? number : null;
}

/** An address of one mailbox; null for what is none. Nothing in it can end a header line. */
export function parseEmail(text: string): string | null {
  const address = text.normalize('NFKC').trim();
  const shape =
    /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)*[\p{L}\p{N}-]{1,63}$/u;
  return address.length <= 254 && shape.test(address) ? address : null;
}

/** The webhook of a robot; null for what is no http address. */
export function parseWebhook(text: string): string | null {
  const url = URL.parse(text.trim());
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' ? url.href : null;
}

/** `2026-12-01`, also as `2026/12/1` and `2026年12月1日`; null for what is no day. */
export function parseDay(text: string): string | null {
  const [, year, month = '', day = ''] =
    /^(\d{4})(?:-|\/|年)(\d{1,2})(?:-|\/|月)(\d{1,2})日?$/.exec(text.normalize('NFKC').trim()) ?? [];
  if (year === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date ? null : date;
}

const separator = /\s*(?:\.\.|至|~|—)\s*/;

/** `2026-12-01..2026-12-05; 2026-12-20`, with any of `.. 至 ~`; null where one part is no span of days. */
export function parseAbsences(text: string): readonly Absence[] | null {
  const spans = text
    .split(/[;；,，、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', until = from, ...more] = part.split(separator);
      return more.length > 0 ? null : toAbsence(parseDay(from), parseDay(until));
    });
  return spans.every((span) => span !== null) ? spans : null;
}

export function toAbsence(from: string | null, until: string | null): Absence | null {
  return from !== null && until !== null && from <= until ? { from, until } : null;
}

/** `22:00-07:00`; null for what is none, and for a span without length. */
export function parseQuietHours(text: string): QuietHours | null {
  const [, from = '', until = ''] =
    /^(\d{1,2}:\d{2})\s*(?:-|–|~|至)\s*(\d{1,2}:\d{2})$/.exec(text.normalize('NFKC').trim()) ?? [];
  const hours = { from: from.padStart(5, '0'), until: until.padStart(5, '0') };
  return isTimeOfDay(hours.from) && isTimeOfDay(hours.until) && hours.from !== hours.until ? hours : null;
}

export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
