import { lazy, type ReactElement, Suspense } from 'react';
import { MonitorGroupsDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useRefreshOnDuties } from '../../live/live.tsx';
import { Answer } from '../../parts/answer.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Panel } from '../../parts/panel.tsx';
import { shareWords } from './figure-words.ts';
import { FiguresTable } from './figures-table.tsx';
import { useScope } from './use-scope.ts';

const DayChart = lazy(async () => ({ default: (await import('../../charts/day-chart.tsx')).DayChart }));

/** How the shares went day by day: as a chart, and the same in figures. */
export function Trend(): ReactElement {
  const { asked } = useScope();
  const days = useGraph(MonitorGroupsDocument, { ...asked, groupBy: 'DAY' });
  useRefreshOnDuties(days.refresh);
  return (
    <Panel title={{ zh: '趋势', en: 'Trend' }}>
      <Answer of={days}>
        {({ compliance }) => (
          <>
            <Suspense fallback={<Loading />}>
              <DayChart
                name="每日履行情况；下方“数据”有同样的数字"
                days={compliance.map(({ key }) => key)}
                lines={[
                  {
                    name: shareWords.shareWithinLimit.zh,
                    values: compliance.map(({ summary }) => summary.shareWithinLimit),
                  },
                  {
                    name: shareWords.shareWithinTarget.zh,
                    values: compliance.map(({ summary }) => summary.shareWithinTarget),
                  },
                ]}
                bars={{ name: '应办', values: compliance.map(({ summary }) => summary.obliged) }}
              />
            </Suspense>
            <details>
              <summary>
                <Bilingual zh="数据" en="The same in figures" />
              </summary>
              <FiguresTable
                name={{ zh: '每日履行情况', en: 'Figures by day' }}
                of={{ zh: '日期', en: 'Day' }}
                rows={compliance.map(({ key, label, summary, medianDelaySeconds }) => ({
                  ...{ id: key, name: label, summary, medianDelaySeconds },
                }))}
              />
            </details>
          </>
        )}
      </Answer>
    </Panel>
  );
}
