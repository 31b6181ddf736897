import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { PublisherReleaseDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Moment } from '../../../layout/moments.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useRefreshOnDuties } from '../../live/live.tsx';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { scopeWords } from '../../words/publisher-words.ts';
import { aboveDocument, documentAddress } from '../addresses.ts';
import { releaseMark } from '../release-mark.ts';
import { CorrectForm } from './correct-form.tsx';
import { LiveEvents } from './live-events.tsx';
import type { ReleaseOfPublisher } from './release-of-publisher.ts';
import { Spread } from './spread.tsx';
import { spreadColumns } from './spread-columns.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

/** One release as it spreads, and what may still be done with it. */
export function Release(): ReactElement {
  const { id = '' } = useParams<{ id: string }>();
  const release = useGraph(PublisherReleaseDocument, { id, after: useAddress().after });
  useRefreshOnDuties(release.refresh);
  const found = release.data?.release ?? null;
  return (
    <>
      <PageHead title={{ zh: found?.title ?? '发布', en: '' }} above={aboveDocument} />
      <Answer of={release}>
        {() =>
          found === null ? (
            <Nothing zh="没有这次发布。" en="There is no such release." />
          ) : (
            <div className="duty-page">
              <div className="duty-summary">
                <Summary release={found} />
              </div>
              <div className="duty-work">
                <Spread spread={found.spread} />
                <Duties release={found} />
              </div>
              <div>
                <LiveEvents releaseId={found.id} />
                <CorrectForm release={found} />
                <WithdrawForm release={found} />
              </div>
            </div>
          )
        }
      </Answer>
    </>
  );
}

function Summary({ release }: { readonly release: ReleaseOfPublisher }): ReactElement {
  const { column, scope, systems, divisionCode, origin, publishedAt, withdrawnAt, heldBack, document, bundle } =
    release;
  return (
    <Panel title={{ zh: '这次发布', en: 'The release' }} actions={<Mark {...releaseMark(release)} />}>
      <Facts
        facts={[
          [{ zh: '栏目', en: 'Column' }, column],
          [{ zh: '范围', en: 'Scope' }, <Bilingual key="scope" {...scopeWords[scope]} />],
          [{ zh: '系统', en: 'Systems' }, systems.length === 0 ? null : systems.join('、')],
          [{ zh: '区划', en: 'Division' }, divisionCode],
          [{ zh: '发布机关', en: 'Origin' }, origin.name],
          [{ zh: '发布时间', en: 'Published' }, <Moment key="at" at={publishedAt} />],
          [{ zh: '版次', en: 'Edition' }, `第 ${release.edition} 版`],
          [{ zh: '撤回', en: 'Withdrawn' }, withdrawnAt === null ? null : <Moment key="withdrawn" at={withdrawnAt} />],
          [{ zh: '拦下原因', en: 'Held back' }, heldBack],
          [
            { zh: '文件', en: 'Document' },
            document === null ? null : <Link href={documentAddress(document.id)}>{document.title}</Link>,
          ],
          [{ zh: '同步发布', en: 'With it' }, bundle.length === 0 ? null : bundle.map(({ title }) => title).join('、')],
        ]}
      />
    </Panel>
  );
}

function Duties({ release: { duties } }: { readonly release: ReleaseOfPublisher }): ReactElement | null {
  if (duties === null) return null;
  return (
    <Panel title={{ zh: '各渠道', en: 'Channel by channel' }}>
      <PagedTable
        name={{ zh: '各渠道的任务', en: 'Duties' }}
        page={duties}
        columns={spreadColumns}
        empty={{ zh: '还没有渠道承担任务。', en: 'Nobody owes a copy yet.' }}
      />
    </Panel>
  );
}
