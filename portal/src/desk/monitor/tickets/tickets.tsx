import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { MonitorTicketsDocument, type TicketLineFragment } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Clock } from '../../parts/clock.tsx';
import { FileLinks } from '../../parts/file-links.tsx';
import { Mark } from '../../parts/mark.tsx';
import { type Column, PagedTable } from '../../parts/paged-table.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { ticketCodeWords, ticketStateWords } from '../../words/ticket-words.ts';
import { monitorDesk } from '../monitor-desk.ts';
import { ScopeChoice } from '../scope-choice/scope-choice.tsx';
import { OpenTicket } from './open-ticket.tsx';
import { ticketGroup, ticketGroups } from './ticket-groups.ts';

const columns: readonly Column<TicketLineFragment>[] = [
  {
    key: 'title',
    title: { zh: '问题', en: 'Problem' },
    cell: ({ id, title, code }) => (
      <div className="duty-line">
        <Link href={`/desk/monitor/tickets/${id}`}>{title}</Link>
        <p>
          <Bilingual {...ticketCodeWords[code]} />
        </p>
      </div>
    ),
  },
  { key: 'channel', title: { zh: '渠道', en: 'Channel' }, cell: ({ channel }) => channel?.name ?? null, width: 220 },
  {
    key: 'clock',
    title: { zh: '期限', en: 'Due' },
    cell: ({ state, dueAt }) => (state === 'OPEN' || state === 'REOPENED' ? <Clock at={dueAt} label="限期" /> : null),
    width: 220,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    cell: ({ state }) => <Mark {...ticketStateWords[state]} />,
    width: 200,
  },
];

/** What was ordered to be put right, and how far that is. */
export function Tickets(): ReactElement {
  const address = useAddress();
  const group = ticketGroup(address.text('group'));
  const place = {
    ...{ channelId: address.text('channel'), divisionCode: address.text('region'), system: address.text('system') },
  };
  const tickets = useGraph(MonitorTicketsDocument, { after: address.after, filter: { ...group.filter, ...place } });
  return (
    <>
      <PageHead
        title={{ zh: '整改单', en: 'Tickets' }}
        above={[monitorDesk]}
        actions={
          <>
            <OpenTicket channelId={address.text('channel')} onDone={tickets.refresh} />
            <FileLinks
              name="tickets"
              parameters={{
                ...{ state: group.filter.states?.join(',') ?? null, ...place },
                isOverdue: group.filter.isOverdue === true ? 'true' : null,
              }}
            />
          </>
        }
      />
      <search className="filters" aria-label="筛选 Filters">
        <Segmented
          aria-label="进展 Progress"
          value={group.key}
          options={ticketGroups.map(({ key, name }) => ({ value: key, label: <Bilingual {...name} /> }))}
          onChange={(key) => address.change({ group: key })}
        />
        <ScopeChoice />
      </search>
      <Answer of={tickets}>
        {(data) => (
          <PagedTable
            name={{ zh: '整改单', en: 'Tickets' }}
            page={data.tickets}
            columns={columns}
            empty={{ zh: '没有这样的整改单。', en: 'There are no such tickets.' }}
          />
        )}
      </Answer>
    </>
  );
}
