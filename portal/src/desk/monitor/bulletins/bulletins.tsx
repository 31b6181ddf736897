import { Button, Segmented } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import {
  type BulletinState,
  MonitorBulletinsDocument,
  type MonitorBulletinsQuery,
} from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { formatMinute } from '../../../layout/moments.tsx';
import type { Words } from '../../../layout/words.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Mark } from '../../parts/mark.tsx';
import { type Column, PagedTable } from '../../parts/paged-table.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { bulletinStateWords } from '../../words/bulletin-words.ts';
import { monitorDesk } from '../monitor-desk.ts';
import { periodWords } from './period-words.ts';

type BulletinLine = MonitorBulletinsQuery['bulletins']['edges'][number]['node'];

const columns: readonly Column<BulletinLine>[] = [
  {
    key: 'title',
    title: { zh: '通报', en: 'Bulletin' },
    cell: ({ id, title, number, series }) => (
      <div className="duty-line">
        <Link href={`/desk/monitor/bulletins/${id}`}>{title}</Link>
        <p>{number ?? series}</p>
      </div>
    ),
  },
  { key: 'period', title: { zh: '时段', en: 'Period' }, cell: periodWords, width: 220 },
  { key: 'frozen', title: { zh: '冻结', en: 'Frozen' }, cell: ({ frozenAt }) => formatMinute(frozenAt), width: 160 },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    cell: ({ state }) => <Mark {...bulletinStateWords[state]} />,
    width: 180,
  },
];

const groups: readonly {
  readonly key: string;
  readonly name: Words;
  readonly states: readonly BulletinState[] | null;
}[] = [
  { key: 'all', name: { zh: '全部', en: 'All' }, states: null },
  { key: 'work', name: { zh: '在办', en: 'At work' }, states: ['DRAFT', 'SUBMITTED', 'SIGNED'] },
  { key: 'out', name: { zh: '已发布', en: 'Published' }, states: ['PUBLISHED'] },
];

/** The bulletins of the office and the published ones of all. */
export function Bulletins(): ReactElement {
  const address = useAddress();
  const group = groups.find(({ key }) => key === address.text('group')) ?? groups[0];
  const bulletins = useGraph(MonitorBulletinsDocument, {
    after: address.after,
    filter: { states: group?.states ?? null },
  });
  return (
    <>
      <PageHead
        title={{ zh: '通报', en: 'Bulletins' }}
        above={[monitorDesk]}
        actions={
          <Link href="/desk/monitor/bulletins/new" asChild>
            <Button type="primary">
              <Bilingual zh="起草通报" en="Draft a bulletin" />
            </Button>
          </Link>
        }
      />
      <search className="filters" aria-label="筛选 Filters">
        <Segmented
          aria-label="进展 Progress"
          value={group?.key ?? ''}
          options={groups.map(({ key, name }) => ({ value: key, label: <Bilingual {...name} /> }))}
          onChange={(key) => address.change({ group: key })}
        />
      </search>
      <Answer of={bulletins}>
        {(data) => (
          <PagedTable
            name={{ zh: '通报', en: 'Bulletins' }}
            page={data.bulletins}
            columns={columns}
            empty={{ zh: '还没有通报。', en: 'There are no bulletins yet.' }}
          />
        )}
      </Answer>
    </>
  );
}
