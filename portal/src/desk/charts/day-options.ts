import type { EChartsCoreOption } from 'echarts/core';

/** Values by day, in the order of the days. */
export interface DaySeries {
  readonly days: readonly string[];
  /** Shares from 0 to 1; null: none on that day. */
  readonly lines: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Counts, on an axis of their own. */
  readonly bars: { readonly name: string; readonly values: readonly number[] };
}

export interface ChartColours {
  readonly text: string;
  readonly ground: string;
  readonly rule: string;
  readonly lines: readonly string[];
}

const strokes = ['solid', 'dashed', 'dotted'];
const symbols = ['circle', 'diamond', 'triangle'];

/** What ECharts is told. Lines differ by stroke and mark too: nobody needs the colours. */
export function dayOptions({ days, lines, bars }: DaySeries, colours: ChartColours): EChartsCoreOption {
  const quiet = { color: colours.text };
  return {
    animation: false,
    textStyle: quiet,
    legend: { top: 0, textStyle: quiet },
    grid: { left: 48, right: 48, top: 40, bottom: 32 },
    tooltip: {
      trigger: 'axis',
      // The other way writes inline styles, which the policy of the page refuses.
      renderMode: 'richText',
      confine: true,
      backgroundColor: colours.ground,
      borderColor: colours.rule,
      textStyle: quiet,
    },
    xAxis: {
      type: 'category',
      data: days.map((day) => day.slice(5)),
      axisLabel: quiet,
      axisLine: { lineStyle: { color: colours.rule } },
    },
    yAxis: [
      {
        type: 'value',
        min: 0,
        max: 100,
        axisLabel: { ...quiet, formatter: '{value}%' },
        splitLine: { lineStyle: { color: colours.rule } },
      },
      { type: 'value', minInterval: 1, axisLabel: quiet, splitLine: { show: false } },
    ],
    series: [
      {
        ...{ type: 'bar', name: bars.name, yAxisIndex: 1, data: bars.values, barMaxWidth: 24 },
        itemStyle: { color: colours.rule },
      },
      ...lines.map(({ name, values }, place) => ({
        ...{ type: 'line', name, symbol: symbols[place % symbols.length], symbolSize: 7, z: 3 },
        data: values.map((value) => (value === null ? null : Math.round(value * 1_000) / 10)),
        color: colours.lines[place % colours.lines.length],
        lineStyle: { type: strokes[place % strokes.length], width: 2 },
      })),
    ],
  };
}
