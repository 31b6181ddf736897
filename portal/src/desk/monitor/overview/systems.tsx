import type { ReactElement } from 'react';
import { MonitorGroupsDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useRefreshOnDuties } from '../../live/live.tsx';
import { Answer } from '../../parts/answer.tsx';
import { Panel } from '../../parts/panel.tsx';
import { AddressLink } from './address-link.tsx';
import { FiguresTable } from './figures-table.tsx';
import { useScope } from './use-scope.ts';

/** The systems 条 within the region; one of them can be held against the regions. */
export function Systems(): ReactElement {
  const { asked, system } = useScope();
  const systems = useGraph(MonitorGroupsDocument, { ...asked, groupBy: 'SYSTEM' });
  useRefreshOnDuties(systems.refresh);
  return (
    <Panel
      title={{ zh: '各系统', en: 'By system' }}
      actions={
        system === null ? null : (
          <AddressLink changes={{ system: null }}>
            <Bilingual zh={`只看${system}，点此看全部`} en="Show all systems" />
          </AddressLink>
        )
      }
    >
      <Answer of={systems}>
        {({ compliance }) => (
          <FiguresTable
            name={{ zh: '各系统履行情况', en: 'Figures by system' }}
            of={{ zh: '系统', en: 'System' }}
            rows={compliance.map(({ key, label, summary, medianDelaySeconds }) => ({
              ...{ id: key, summary, medianDelaySeconds },
              ...(key !== '' && { late: { system: key } }),
              name: key === '' ? label : <AddressLink changes={{ system: key }}>{label}</AddressLink>,
            }))}
          />
        )}
      </Answer>
    </Panel>
  );
}
