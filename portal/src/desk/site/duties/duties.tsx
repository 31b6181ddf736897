import type { ReactElement } from 'react';
import { type DutyKind, SiteDutiesDocument } from '../../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { useRefreshOnDuties } from '../../live/live.tsx';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { siteDesk } from '../site-desk.ts';
import { Acknowledge } from './acknowledge.tsx';
import { dutyColumns } from './duty-columns.tsx';
import { DutyFilters, dutyKinds } from './duty-filters.tsx';
import { dutyGroup } from './duty-groups.ts';

/** What my sites and accounts owe. */
export function Duties(): ReactElement {
  const address = useAddress();
  const { filter } = dutyGroup(address.text('group'));
  const kinds = address.choices<DutyKind>('kind', dutyKinds);
  const duties = useGraph(SiteDutiesDocument, {
    after: address.after,
    filter: { ...filter, channelId: address.text('channel'), kinds: kinds.length === 0 ? null : kinds },
  });
  useRefreshOnDuties(duties.refresh);
  return (
    <>
      <PageHead title={{ zh: '我的任务', en: 'Duties' }} above={[siteDesk]} actions={<Acknowledge />} />
      <DutyFilters />
      <Answer of={duties}>
        {({ repostDuties }) => (
          <PagedTable
            name={{ zh: '任务', en: 'Duties' }}
            page={repostDuties}
            columns={dutyColumns}
            empty={{ zh: '这里没有任务。', en: 'There are no such duties.' }}
          />
        )}
      </Answer>
    </>
  );
}
