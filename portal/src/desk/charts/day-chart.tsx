import { theme } from 'antd';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type ReactElement, useEffect, useRef } from 'react';
import { dayOptions, type DaySeries } from './day-options.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export interface DayChartProps extends DaySeries {
  /** What it shows, and where the same stands in words, for who does not see it. */
  readonly name: string;
}

/** Shares as lines and counts as bars over days. Drawn on a canvas, since the policy of the page lets in no inline style. */
export function DayChart({ name, days, lines, bars }: DayChartProps): ReactElement {
  const { token } = theme.useToken();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);

  useEffect(() => {
    if (place.current === null) return;
    const drawn = (chart.current = init(place.current));
    const fit = new ResizeObserver(() => drawn.resize());
    fit.observe(place.current);
    return () => {
      fit.disconnect();
      drawn.dispose();
    };
  }, []);

  const { colorText, colorBgContainer, colorBorder, colorPrimary, colorLink } = token;
  useEffect(() => {
    const colours = { text: colorText, ground: colorBgContainer, rule: colorBorder, lines: [colorPrimary, colorLink] };
    chart.current?.setOption(dayOptions({ days, lines, bars }, colours));
  }, [days, lines, bars, colorText, colorBgContainer, colorBorder, colorPrimary, colorLink]);

  return <div ref={place} className="chart" role="img" aria-label={name} />;
}
