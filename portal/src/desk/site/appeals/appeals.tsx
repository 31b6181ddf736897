import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { SiteAppealsDocument, type SiteAppealsQuery } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { formatMinute } from '../../../layout/moments.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Clock } from '../../parts/clock.tsx';
import { Mark } from '../../parts/mark.tsx';
import { type Column, PagedTable } from '../../parts/paged-table.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { appealGroundWords, appealStateWords } from '../../words/appeal-words.ts';
import { ChannelChoice } from '../../channel-choice/channel-choice.tsx';
import { siteDesk } from '../site-desk.ts';

type AppealOfSite = SiteAppealsQuery['appeals']['edges'][number]['node'];

const columns: readonly Column<AppealOfSite>[] = [
  {
    key: 'duty',
    title: { zh: '任务', en: 'Duty' },
    cell: ({ duty, ground }) => (
      <div className="duty-line">
        {duty === null ? null : <Link href={`/desk/site/duties/${duty.id}`}>{duty.release?.title ?? '任务'}</Link>}
        <p>
          <Bilingual {...appealGroundWords[ground]} />
        </p>
      </div>
    ),
  },
  { key: 'channel', title: { zh: '渠道', en: 'Channel' }, cell: ({ duty }) => duty?.channel.name ?? null, width: 200 },
  {
    key: 'clock',
    title: { zh: '裁定', en: 'Decision' },
    cell: ({ state, dueAt, endedAt }) =>
      state === 'OPEN' ? <Clock at={dueAt} label="应于" /> : endedAt === null ? null : formatMinute(endedAt),
    width: 220,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    cell: ({ state }) => <Mark {...appealStateWords[state]} />,
    width: 200,
  },
];

/** What my sites hold to be recorded wrongly, and what became of it. */
export function Appeals(): ReactElement {
  const address = useAddress();
  const appeals = useGraph(SiteAppealsDocument, {
    after: address.after,
    filter: { channelId: address.text('channel') },
  });
  return (
    <>
      <PageHead title={{ zh: '申诉', en: 'Appeals' }} above={[siteDesk]} />
      <search className="filters" aria-label="筛选 Filters">
        <ChannelChoice value={address.text('channel')} onChange={(channel) => address.change({ channel })} />
      </search>
      <Answer of={appeals}>
        {(data) => (
          <PagedTable
            name={{ zh: '申诉', en: 'Appeals' }}
            page={data.appeals}
            columns={columns}
            empty={{ zh: '没有申诉。在任务页可以提出。', en: 'There are no appeals; file one on the page of a duty.' }}
          />
        )}
      </Answer>
    </>
  );
}
