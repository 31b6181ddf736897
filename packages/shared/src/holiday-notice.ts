import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** What a State Council notice on holidays (节假日安排通知) says of single days; a list of them extends the calendar. */
export interface HolidayNotice {
  /** The year the notice arranges; its days may reach into the December before. */
  readonly year: number;
  /** 发文字号 of the notice, where known. */
  readonly documentNumber?: string;
  /** Days off, `YYYY-MM-DD`. */
  readonly off: readonly string[];
  /** Weekend days that are worked (调休), `YYYY-MM-DD`. */
  readonly work: readonly string[];
}

/**
 * The notices of 2004–2026 as the package carries them, one for each year of its days. Read as data: its functions
 * compute in the time zone of the machine.
 */
export function publishedNotices(): readonly HolidayNotice[] {
  const off = Object.keys(published.holidays);
  const work = Object.keys(published.workdays);
  const years = [...new Set(off.map(yearOf))].toSorted((one, other) => one - other);
  return years.map((year) => ({
    year,
    off: off.filter((date) => yearOf(date) === year),
    work: work.filter((date) => yearOf(date) === year),
  }));
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
