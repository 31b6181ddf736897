import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, parseDate, parseRecordDate } from './dates.ts';

describe('parseDate', () => {
  it.each([
    ['2017年1月12日', '2017-01-12'],
    ['2017 年 1 月 12 日', '2017-01-12'],
    ['２０１７年１月１２日', '2017-01-12'],
    ['二〇一七年一月十二日', '2017-01-12'],
    ['二○一七年十二月三十一日', '2017-12-31'],
    ['二零二〇年二月廿九日', '2020-02-29'],
    ['2017.1.12', '2017-01-12'],
    ['2017/01/12', '2017-01-12'],
    ['2017-01-12', '2017-01-12'],
    ['20170112', '2017-01-12'],
    ['中華民國94年1月3日', '2005-01-03'],
    ['民国元年三月十日', '1912-03-10'],
    ['公元2017年1月12日', '2017-01-12'],
  ])('reads %s', (text, date) => {
    expect(parseDate(text)).toEqual({ kind: 'date', date, time: null });
  });

  it.each([
    ['2026-06-13 14∶06', '2026-06-13', '14:06'],
    ['2026-06-13 14:06:09', '2026-06-13', '14:06:09'],
    ['2026-06-13T14:06:09+08:00', '2026-06-13', '14:06:09'],
    ['2026年6月13日 下午2：06', '2026-06-13', '14:06'],
    ['2026年6月13日9时5分', '2026-06-13', '09:05'],
  ])('keeps the time of %s', (text, date, time) => {
    expect(parseDate(text)).toEqual({ kind: 'date', date, time });
  });

  it.each([
    ['2017-02-30', 'NO_SUCH_DAY'],
    ['2019年2月29日', 'NO_SUCH_DAY'],
    ['2017年13月1日', 'NO_SUCH_DAY'],
    ['17年1月12日', 'NO_SUCH_DAY'],
    ['二〇一七年二月三二日', 'NO_SUCH_DAY'],
    ['2026-06-13 25:06', 'NO_SUCH_TIME'],
    ['2017年1月', 'NOT_A_DATE'],
    ['2017-1.12', 'NOT_A_DATE'],
    ['2017年1月12日起施行', 'NOT_A_DATE'],
    ['', 'NOT_A_DATE'],
  ])('refuses %j: %s', (text, problem) => {
    expect(parseDate(text)).toEqual({ kind: 'problem', problem });
    expect(dateOf(text)).toBeNull();
  });

  it('reads every day of the calendar in digits, and refuses the day after the last of each month', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1800-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-').map(Number);
        expect(dateOf(`${year}年${month}月${dayOfMonth}日`)).toBe(iso);
        expect(parseRecordDate(iso)).toMatchObject({ date: iso });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123年月日二〇十三-./: ∶民国上午') }), (text) => {
        expect(['date', 'problem']).toContain(parseDate(text).kind);
      }),
    );
  });
});

describe('parseRecordDate', () => {
  it('takes an ISO date and nothing else', () => {
    expect(parseRecordDate('2017-01-12')).toEqual({ kind: 'date', date: '2017-01-12', time: null });
    for (const value of [
      '2017-1-12',
      '2017年1月12日',
      ' 2017-01-12',
      '2017-01-12T00:00:00Z',
      20170112,
      null,
      undefined,
      {},
    ])
      expect(parseRecordDate(value)).toEqual({ kind: 'problem', problem: 'NOT_A_DATE' });
    expect(parseRecordDate('2017-02-30')).toEqual({ kind: 'problem', problem: 'NO_SUCH_DAY' });
  });
});
