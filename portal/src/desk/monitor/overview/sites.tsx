import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { MonitorGroupsDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useRefreshOnDuties } from '../../live/live.tsx';
import { Answer } from '../../parts/answer.tsx';
import { FiguresTable } from './figures-table.tsx';
import { useScope } from './use-scope.ts';

/** So many are listed; who needs all takes the file. */
const most = 100;

/** The sites and accounts of a region that has none below, the most overdue first. */
export function Sites(): ReactElement {
  const { asked } = useScope();
  const sites = useGraph(MonitorGroupsDocument, { ...asked, groupBy: 'CHANNEL' });
  useRefreshOnDuties(sites.refresh);
  return (
    <Answer of={sites}>
      {({ compliance }) => (
        <>
          <FiguresTable
            name={{ zh: '各网站履行情况', en: 'Figures by site' }}
            of={{ zh: '网站、账号', en: 'Site or account' }}
            rows={compliance
              .toSorted((one, other) => other.summary.overdue - one.summary.overdue)
              .slice(0, most)
              .map(({ key, label, summary, medianDelaySeconds }) => ({
                ...{ id: key, summary, medianDelaySeconds, late: { channel: key } },
                name: <Link href={`/desk/monitor/ledger?${new URLSearchParams({ channel: key })}`}>{label}</Link>,
              }))}
          />
          {compliance.length <= most ? null : (
            <p className="soft">
              <Bilingual
                zh={`另有 ${compliance.length - most} 个，请下载 Excel。`}
                en={`${compliance.length - most} more are in the Excel file.`}
              />
            </p>
          )}
        </>
      )}
    </Answer>
  );
}
