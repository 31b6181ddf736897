import { shanghaiOffset } from '@dibao/shared/shanghai-date';

/** A run of whole days or months of Beijing, from the first instant to before the last. */
export interface TallySpan {
  readonly span: 'DAY' | 'MONTH';
  readonly from: Date;
  readonly to: Date;
}

/** A period as sums kept by day and month make it up. */
export interface TallySpans {
  readonly whole: readonly TallySpan[];
  /** What no whole day covers, at both ends. */
  readonly edges: readonly { readonly from: Date; readonly to: Date }[];
}

/** @param byDay keep days apart where months would do */
export function tallySpansOf(from: Date, to: Date, byDay: boolean): TallySpans {
  const firstDay = upTo(from, startOfShanghaiDay);
  const lastDay = startOfShanghaiDay(to);
  if (firstDay >= lastDay) {
    // Within one day, or over one midnight at most.
    return { whole: [], edges: [{ from, to }] };
  }
  const edges = [
    { from, to: firstDay },
    { from: lastDay, to },
  ].filter((edge) => edge.from < edge.to);
  const firstMonth = upTo(firstDay, startOfShanghaiMonth);
  const lastMonth = startOfShanghaiMonth(lastDay);
  if (byDay || firstMonth >= lastMonth) return { whole: [{ span: 'DAY', from: firstDay, to: lastDay }], edges };
  const whole: TallySpan[] = [
    { span: 'DAY', from: firstDay, to: firstMonth },
    { span: 'MONTH', from: firstMonth, to: lastMonth },
    { span: 'DAY', from: lastMonth, to: lastDay },
  ];
  return { whole: whole.filter((span) => span.from < span.to), edges };
}

function startOfShanghaiDay(instant: Date, next = 0): Date {
  const there = new Date(instant.getTime() + shanghaiOffset);
  return fromShanghai(there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate() + next);
}

function startOfShanghaiMonth(instant: Date, next = 0): Date {
  const there = new Date(instant.getTime() + shanghaiOffset);
  return fromShanghai(there.getUTCFullYear(), there.getUTCMonth() + next, 1);
}

function fromShanghai(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month, day) - shanghaiOffset);
}

/** The instant itself where it begins a span, else the beginning of the next. */
function upTo(instant: Date, startOf: (instant: Date, next?: number) => Date): Date {
  return startOf(instant).getTime() === instant.getTime() ? instant : startOf(instant, 1);
}
