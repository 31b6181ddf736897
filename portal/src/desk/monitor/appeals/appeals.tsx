import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { type AppealFilter, MonitorAppealsDocument, type MonitorAppealsQuery } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { formatMinute } from '../../../layout/moments.tsx';
import type { Words } from '../../../layout/words.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Clock } from '../../parts/clock.tsx';
import { Mark } from '../../parts/mark.tsx';
import { type Column, PagedTable } from '../../parts/paged-table.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { appealGroundWords, appealStateWords } from '../../words/appeal-words.ts';
import { monitorDesk } from '../monitor-desk.ts';
import { ScopeChoice } from '../scope-choice/scope-choice.tsx';
import { DecideAppeal } from './decide-appeal.tsx';

type AppealOfOthers = MonitorAppealsQuery['appeals']['edges'][number]['node'];

const columns: readonly Column<AppealOfOthers>[] = [
  {
    key: 'duty',
    title: { zh: '申诉', en: 'Appeal' },
    cell: ({ duty, ground, text }) => (
      <div className="duty-line">
        {duty === null ? null : <Link href={`/desk/monitor/duties/${duty.id}`}>{duty.release?.title ?? '任务'}</Link>}
        <p>
          <strong>
            <Bilingual {...appealGroundWords[ground]} />
          </strong>
        </p>
        <p>{text}</p>
      </div>
    ),
  },
  { key: 'channel', title: { zh: '渠道', en: 'Channel' }, cell: ({ duty }) => duty?.channel.name ?? null, width: 200 },
  {
    key: 'clock',
    title: { zh: '裁定', en: 'Decision' },
    cell: ({ state, dueAt, endedAt }) =>
      state === 'OPEN' ? <Clock at={dueAt} label="应于" /> : endedAt === null ? null : formatMinute(endedAt),
    width: 200,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    cell: ({ id, state }) =>
      state === 'OPEN' ? <DecideAppeal appealId={id} /> : <Mark {...appealStateWords[state]} />,
    width: 200,
  },
];

const groups: readonly { readonly key: string; readonly name: Words; readonly filter: AppealFilter }[] = [
  { key: 'open', name: { zh: '待裁定', en: 'Pending' }, filter: { states: ['OPEN'] } },
  { key: 'overdue', name: { zh: '逾期未裁定', en: 'Overdue' }, filter: { isOverdue: true } },
  { key: 'all', name: { zh: '全部', en: 'All' }, filter: {} },
];

/** What sites hold to be recorded wrongly, and what the office decided. */
export function Appeals(): ReactElement {
  const address = useAddress();
  const group = groups.find(({ key }) => key === address.text('group')) ?? groups[0];
  const appeals = useGraph(MonitorAppealsDocument, {
    after: address.after,
    filter: {
      ...{ ...group?.filter, channelId: address.text('channel') },
      ...{ divisionCode: address.text('region'), system: address.text('system') },
    },
  });
  return (
    <>
      <PageHead title={{ zh: '申诉', en: 'Appeals' }} above={[monitorDesk]} />
      <search className="filters" aria-label="筛选 Filters">
        <Segmented
          aria-label="进展 Progress"
          value={group?.key ?? ''}
          options={groups.map(({ key, name }) => ({ value: key, label: <Bilingual {...name} /> }))}
          onChange={(key) => address.change({ group: key })}
        />
        <ScopeChoice />
      </search>
      <Answer of={appeals}>
        {(data) => (
          <PagedTable
            name={{ zh: '申诉', en: 'Appeals' }}
            page={data.appeals}
            columns={columns}
            empty={{ zh: '没有这样的申诉。', en: 'There are no such appeals.' }}
          />
        )}
      </Answer>
    </>
  );
}
