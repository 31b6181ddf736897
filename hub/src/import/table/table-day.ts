import { addDays } from '@dibao/shared/shanghai-date';

/** Day 0 of the serial numbers of spreadsheets; their 29 February 1900, which never was, lies behind it. */
const serialStart = '1899-12-30';

/** A day as people and spreadsheets write it, as `2026-11-25`; null for anything else. */
export function parseTableDay(text: string): string | null {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : null;
  if (serial !== null) return addDays(serialStart, serial);
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(text.trim()) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text.trim());
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    return addDays(written, 0);
  } catch {
    return null;
  }
}
