import type { HolidayNotice } from '@dibao/shared/holiday-notice';
import type { Refusal } from '@dibao/shared/import-lines';
import { recordName } from '@dibao/shared/record-reader';
import { addDays, isWeekend } from '@dibao/shared/shanghai-date';
import { RecordRefused } from './record-fields.ts';

type Row = Readonly<Record<string, unknown>>;

/** Days a notice arranges at most: a year's are about forty. */
const mostDays = 100;

/** The days every year has off by regulation (全国年节及纪念日放假办法, Art. 2): a whole notice cannot lack them. */
const statutory = ['01-01', '05-01', '10-01'];

/**
 * Reads a holiday notice: `{ year, documentNumber?, off, work }`, or the public form with one list of days, `{ year,
 * days: [{ date, isOffDay }] }`. Fields are described in docs/profiles.md.
 *
 * @param noticed whether the year has a notice already, so that this one may change single days of it
 */
export function parseHolidayRecord(
  record: Row,
  noticed: (year: number) => boolean,
): { readonly notice: HolidayNotice } | { readonly refusal: Refusal } {
  try {
    const notice = readNotice(record);
    checkDays(notice, noticed(notice.year));
    return { notice };
  } catch (error) {
    if (error instanceof RecordRefused) return { refusal: { ...error.refusal, id: recordName(record['year']) } };
    throw error;
  }
}

const ownFields = ['year', 'documentNumber', 'off', 'work'];

function readNotice(record: Row): HolidayNotice {
  const year = record['year'];
  if (year === undefined) throw RecordRefused.missing('year');
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 2004 || year > 2200)
    throw RecordRefused.malformed('year', year, '应为四位年份，如 2027。', 'a year such as 2027 is expected.');
  if (Array.isArray(record['days'])) return { year, ...daysOfPublicForm(record['days']) };
  const unknown = Object.keys(record).find((field) => !ownFields.includes(field));
  if (unknown !== undefined) throw RecordRefused.unknownField(unknown);
  const number = record['documentNumber'];
  if (number !== undefined && number !== null && typeof number !== 'string')
    throw RecordRefused.malformed('documentNumber', number, '应为文号。', 'a document number is expected.');
  const days = { off: datesOf(record, 'off'), work: datesOf(record, 'work') };
  return { year, ...(typeof number === 'string' && { documentNumber: number }), ...days };
}

function daysOfPublicForm(days: readonly unknown[]): { off: string[]; work: string[] } {
  const of = (isOff: boolean) => ({
    dates: days.flatMap((day) => {
      const { date, isOffDay } = (day ?? {}) as { readonly date?: unknown; readonly isOffDay?: unknown };
      if (typeof isOffDay !== 'boolean')
        throw RecordRefused.malformed('days', day, '每天应有 date 和 isOffDay。', 'each day has date and isOffDay.');
      return isOffDay === isOff ? [date] : [];
    }),
  });
  return { off: datesOf(of(true), 'dates'), work: datesOf(of(false), 'dates') };
}

function datesOf(record: Row, field: string): string[] {
  const dates = record[field] ?? [];
  const isList = Array.isArray(dates) && dates.length <= mostDays && dates.every(isDate);
  if (!isList)
    throw RecordRefused.malformed(
      field,
      dates,
      '应为日期的列表，如 ["2027-01-01"]。',
      'a list of days such as ["2027-01-01"] is expected.',
    );
  return [...new Set(dates as string[])].toSorted();
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value);
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A slip in a notice moves the limits of every duty: what no notice would say is refused. */
function checkDays({ year, off, work }: HolidayNotice, isNoticed: boolean): void {
  const outside = [...off, ...work].find((day) => day < `${year - 1}-12-01` || day > `${year}-12-31`);
  if (outside !== undefined)
    throw RecordRefused.malformed(
      'off',
      outside,
      `不属于 ${year} 年（可含上年 12 月）。`,
      `it is no day of ${year} or of the December before.`,
    );
  const both = off.find((day) => work.includes(day));
  if (both !== undefined)
    throw RecordRefused.malformed('work', both, '同一天既休又班。', 'it cannot be both off and worked.');
  const plain = work.find((day) => !isWeekend(day));
  if (plain !== undefined)
    throw RecordRefused.malformed('work', plain, '调休上班日应在周末。', 'a make-up working day lies on a weekend.');
  if (isNoticed) {
    if (off.length + work.length === 0) throw RecordRefused.missing('off');
    return;
  }
  const missing = statutory.map((day) => `${year}-${day}`).find((day) => !off.includes(day));
  if (missing !== undefined)
    throw RecordRefused.malformed(
      'off',
      off,
      `缺少法定放假日 ${missing}；一年的第一份通知应列出全年的安排。`,
      `the statutory holiday ${missing} is missing; the first notice of a year tells the whole year.`,
    );
  if (off.every((day) => !off.includes(addDays(day, 1))))
    throw RecordRefused.malformed(
      'off',
      off,
      '没有连休，不像完整的通知。',
      'no two days off follow each other: this is no whole notice.',
    );
}
