import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { SiteTicketsDocument, type TicketLineFragment, type TicketState } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Clock } from '../../parts/clock.tsx';
import { Mark } from '../../parts/mark.tsx';
import { type Column, PagedTable } from '../../parts/paged-table.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { ticketCodeWords, ticketStateWords } from '../../words/ticket-words.ts';
import { ChannelChoice } from '../../channel-choice/channel-choice.tsx';
import { siteDesk } from '../site-desk.ts';

const toDo: readonly TicketState[] = ['OPEN', 'REOPENED'];

const columns: readonly Column<TicketLineFragment>[] = [
  {
    key: 'title',
    title: { zh: '问题', en: 'Problem' },
    cell: ({ id, title, code }) => (
      <div className="duty-line">
        <Link href={`/desk/site/tickets/${id}`}>{title}</Link>
        <p>
          <Bilingual {...ticketCodeWords[code]} />
        </p>
      </div>
    ),
  },
  { key: 'channel', title: { zh: '渠道', en: 'Channel' }, cell: ({ channel }) => channel?.name ?? null, width: 200 },
  {
    key: 'clock',
    title: { zh: '期限', en: 'Due' },
    cell: ({ state, dueAt }) => (toDo.includes(state) ? <Clock at={dueAt} label="限期" /> : null),
    width: 220,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    cell: ({ state }) => <Mark {...ticketStateWords[state]} />,
    width: 200,
  },
];

/** What the monitoring office told my sites to put right. */
export function Tickets(): ReactElement {
  const address = useAddress();
  const isAll = address.text('group') === 'all';
  const tickets = useGraph(SiteTicketsDocument, {
    after: address.after,
    filter: { states: isAll ? null : toDo, channelId: address.text('channel') },
  });
  return (
    <>
      <PageHead title={{ zh: '整改单', en: 'Tickets' }} above={[siteDesk]} />
      <search className="filters" aria-label="筛选 Filters">
        <Segmented
          aria-label="进展 Progress"
          value={isAll ? 'all' : 'todo'}
          options={[
            { value: 'todo', label: <Bilingual zh="待整改" en="To put right" /> },
            { value: 'all', label: <Bilingual zh="全部" en="All" /> },
          ]}
          onChange={(group) => address.change({ group })}
        />
        <ChannelChoice value={address.text('channel')} onChange={(channel) => address.change({ channel })} />
      </search>
      <Answer of={tickets}>
        {(data) => (
          <PagedTable
            name={{ zh: '整改单', en: 'Tickets' }}
            page={data.tickets}
            columns={columns}
            empty={{ zh: '没有需要整改的问题。', en: 'There is nothing to put right.' }}
          />
        )}
      </Answer>
    </>
  );
}
