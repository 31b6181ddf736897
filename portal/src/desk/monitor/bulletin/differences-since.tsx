import type { ReactElement } from 'react';
import { Link } from 'wouter';
import {
  BulletinDifferencesDocument,
  type BulletinDifferencesQuery,
  type MonitorBulletinQuery,
} from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { formatMinute } from '../../../layout/moments.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Mark } from '../../parts/mark.tsx';
import { type Column, PagedTable } from '../../parts/paged-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { differenceWords } from '../../words/bulletin-words.ts';
import { dutyStateWords } from '../../words/duty-words.ts';

type Counts = NonNullable<NonNullable<MonitorBulletinQuery['bulletin']>['differenceCounts']>;
type Page = NonNullable<NonNullable<BulletinDifferencesQuery['bulletin']>['differences']>;
type Line = Page['edges'][number]['node'] & { readonly id: string };

const columns: readonly Column<Line>[] = [
  {
    key: 'duty',
    title: { zh: '任务', en: 'Duty' },
    cell: ({ dutyId, channel }) => <Link href={`/desk/monitor/duties/${dutyId}`}>{channel?.name ?? '任务'}</Link>,
  },
  { key: 'then', title: { zh: '冻结时', en: 'Frozen' }, cell: ({ then }) => stateOf(then), width: 170 },
  { key: 'now', title: { zh: '现在', en: 'Now' }, cell: ({ now }) => stateOf(now), width: 170 },
  {
    key: 'why',
    title: { zh: '原因', en: 'Why' },
    cell: ({ reasons, decisions }) => (
      <>
        {reasons.map((reason) => differenceWords[reason].zh).join('、')}
        {decisions.map(({ at, by, text }) => (
          <p key={at} className="soft">
            {formatMinute(at)} {by}：{text}
          </p>
        ))}
      </>
    ),
  },
];

function stateOf(facts: Line['then']): ReactElement {
  return facts === null ? <Bilingual zh="不在其中" en="Not in it" /> : <Mark {...dutyStateWords[facts.state]} />;
}

export interface DifferencesSinceProps {
  readonly bulletinId: string;
  readonly counts: Counts;
}

/** Of each duty that counts otherwise now: why, and who decided. */
export function DifferencesSince({ bulletinId, counts }: DifferencesSinceProps): ReactElement | null {
  const { after } = useAddress();
  const asked = useGraph(BulletinDifferencesDocument, { id: bulletinId, after }, { isPaused: counts.length === 0 });
  if (counts.length === 0) return null;
  return (
    <Panel title={{ zh: '冻结以来的变化', en: 'What changed since' }}>
      <p>{counts.map(({ reason, duties }) => `${differenceWords[reason].zh} ${duties} 项`).join('，')}</p>
      <Answer of={asked}>
        {({ bulletin }) =>
          bulletin?.differences == null ? null : (
            <PagedTable
              name={{ zh: '变化的任务', en: 'Duties that changed' }}
              page={rowsOf(bulletin.differences)}
              columns={columns}
              empty={{ zh: '没有变化。', en: 'Nothing changed.' }}
            />
          )
        }
      </Answer>
    </Panel>
  );
}

function rowsOf({ edges, pageInfo }: Page) {
  return { pageInfo, edges: edges.map(({ node }) => ({ node: { ...node, id: node.dutyId } })) };
}
