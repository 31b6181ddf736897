import { addDays, daysSinceEpoch, shanghaiDate, startOfShanghaiDay } from '@dibao/shared/shanghai-date';

/** How fine a cell of channels is that duties are summed up in: of a province, of a place, of all systems or of one. */
export type CellKind = 'ROOT' | 'ROOT_SYSTEM' | 'PLACE' | 'PLACE_SYSTEM';

/**
 * In runs of how many days sums are kept. A run starts where the days since 1970-01-01 divide by its length. Runs that grow
 * fourfold make up half a year from a dozen sums; the smallest cells, a hundred thousand of them, would pay too much for that
 * each time that something changes.
 */
export const tallyDays: Readonly<Record<CellKind, readonly number[]>> = {
  ROOT: [1, 4, 16, 64, 256],
  ROOT_SYSTEM: [1, 4, 16, 64, 256],
  PLACE: [1, 4, 16, 64, 256],
  PLACE_SYSTEM: [1, 16],
};

/** A run of whole days of Beijing, by its first one `YYYY-MM-DD`. */
export interface TallySpan {
  readonly days: number;
  readonly startsOn: string;
}

export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** A period as sums kept by runs of days make it up. */
export interface TallySpans {
  /** What whole days cover, if any. */
  readonly whole: (Period & { readonly spans: readonly TallySpan[] }) | null;
  /** What no whole day covers, at both ends. */
  readonly edges: readonly Period[];
}

/** @param lengths of the runs that are kept, ascending, the first being one day */
export function tallySpansOf({ from, to }: Period, lengths: readonly number[]): TallySpans {
  const today = shanghaiDate(from);
  const firstDay = startOfShanghaiDay(today) < from ? addDays(today, 1) : today;
  const lastDay = shanghaiDate(to);
  // Within one day, or over one midnight at most.
  if (firstDay >= lastDay) return { whole: null, edges: [{ from, to }] };
  const whole = { from: startOfShanghaiDay(firstDay), to: startOfShanghaiDay(lastDay) };
  const edges = [
    { from, to: whole.from },
    { from: whole.to, to },
  ];
  return {
    whole: { ...whole, spans: spansOver(firstDay, lastDay, lengths) },
    edges: edges.filter((edge) => edge.from < edge.to),
  };
}

/** The fewest runs from a day to before another. */
function spansOver(first: string, last: string, lengths: readonly number[]): TallySpan[] {
  const spans: TallySpan[] = [];
  const end = daysSinceEpoch(last);
  for (let at = daysSinceEpoch(first), startsOn = first; at < end;) {
    const days = lengths.findLast((length) => at % length === 0 && at + length <= end) ?? 1;
    spans.push({ days, startsOn });
    at += days;
    startsOn = addDays(startsOn, days);
  }
  return spans;
}
