import type { ReactElement } from 'react';
import { PlannedObligationsDocument, type PublishReleaseInput } from '../../../generated/graphql.ts';
import { Moment } from '../../../layout/moments.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Facts } from '../../parts/facts.tsx';
import { type Column, PagedTable } from '../../parts/paged-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { PublishNow } from './publish-now.tsx';

export interface ObligedProps {
  readonly input: Omit<PublishReleaseInput, 'idempotencyKey'>;
  readonly origin: { readonly id: string; readonly name: string };
}

interface ObligedChannel {
  readonly id: string;
  readonly name: string;
  readonly why: string;
}

const columns: readonly Column<ObligedChannel>[] = [
  { key: 'channel', title: { zh: '渠道', en: 'Channel' }, cell: ({ name }) => name, width: 280 },
  { key: 'why', title: { zh: '为何', en: 'Why' }, cell: ({ why }) => why },
];

/** Who will owe a copy, by when and why, before anybody hears of the release (J04). */
export function Obliged({ input, origin }: ObligedProps): ReactElement {
  const { after } = useAddress();
  const { scope, systems = null, divisionCode = null, publishedAt = null } = input;
  const asked = { originId: origin.id, scope, systems, divisionCode, publishedAt, after };
  const obliged = useGraph(PlannedObligationsDocument, asked);
  return (
    <Answer of={obliged}>
      {({ plannedObligations: { total, standingIn, targetAt, dueAt, profile, channels } }) => (
        <Panel
          title={{ zh: `将有 ${total} 个渠道承担转载任务`, en: `${total} channels will owe a copy` }}
          actions={<PublishNow input={input} total={total} />}
        >
          <Facts
            facts={[
              [{ zh: '发布机关', en: 'Origin' }, origin.name],
              [
                { zh: '其中代下级承担', en: 'For units without a channel' },
                standingIn === 0 ? null : String(standingIn),
              ],
              [{ zh: '目标时限', en: 'Target' }, targetAt === null ? null : <Moment key="target" at={targetAt} />],
              [{ zh: '最后时限', en: 'Limit' }, dueAt === null ? null : <Moment key="limit" at={dueAt} />],
              [{ zh: '规则方案', en: 'Rules' }, profile.title],
            ]}
          />
          <PagedTable
            name={{ zh: '将承担任务的渠道', en: 'Channels that will owe a copy' }}
            page={{
              pageInfo: channels.pageInfo,
              edges: channels.edges.map(({ node: { channel, why } }, place) => ({
                node: { id: channel?.id ?? String(place), name: channel?.name ?? '—', why },
              })),
            }}
            columns={columns}
            empty={{
              zh: '没有渠道会承担任务。仍可发布；请核对范围，以及下级网站是否已登记。',
              en: 'Nobody would owe a copy. It may still go out; check the scope and whether the sites are registered.',
            }}
          />
        </Panel>
      )}
    </Answer>
  );
}
