import type { Words } from '../../../layout/words.ts';
import { addDays, beijingDay } from '../../parts/beijing-moment.ts';

/** A period of Beijing days: from the first moment of one to the last of another. */
export interface Period {
  /** Of {@link periods}, or `days` for days that were chosen. */
  readonly key: string;
  /** `2026-11-01`, the first day … */
  readonly firstDay: string;
  /** … and the last. */
  readonly lastDay: string;
  readonly from: string;
  readonly to: string;
}

interface NamedPeriod {
  readonly key: string;
  readonly name: Words;
  /** The first day, when the last is today. */
  readonly firstDay: (today: string) => string;
}

export const periods: readonly NamedPeriod[] = [
  { key: 'today', name: { zh: '今日', en: 'Today' }, firstDay: (today) => today },
  { key: 'week', name: { zh: '近 7 天', en: '7 days' }, firstDay: (today) => addDays(today, -6) },
  { key: 'thirty', name: { zh: '近 30 天', en: '30 days' }, firstDay: (today) => addDays(today, -29) },
  { key: 'month', name: { zh: '本月', en: 'Month' }, firstDay: (today) => `${today.slice(0, 8)}01` },
  { key: 'year', name: { zh: '本年', en: 'Year' }, firstDay: (today) => `${today.slice(0, 5)}01-01` },
];

/** What an address without a period shows. */
const usual = 'thirty';

/** The period an address names: by days, by name, else thirty days up to today. @param now milliseconds, by the hub's clock */
export function periodOf(named: { key: string | null; from: string | null; to: string | null }, now: number): Period {
  const today = beijingDay(now);
  if (isDay(named.from) && isDay(named.to) && named.from <= named.to) return period('days', named.from, named.to);
  const found = periods.find(({ key }) => key === named.key) ?? periods.find(({ key }) => key === usual);
  return period(found?.key ?? usual, found?.firstDay(today) ?? today, today);
}

function period(key: string, firstDay: string, lastDay: string): Period {
  return {
    ...{ key, firstDay, lastDay },
    from: `${firstDay}T00:00:00+08:00`,
    to: `${addDays(lastDay, 1)}T00:00:00+08:00`,
  };
}

function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
