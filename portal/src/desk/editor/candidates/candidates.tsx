import type { ReactElement } from 'react';
import { RepostCandidatesDocument } from '../../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { useRefreshOnDuties } from '../../live/live.tsx';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { channelLabel } from '../../words/channel-words.ts';
import { type Account, WithAccount } from '../account/with-account.tsx';
import { editorDesk } from '../editor-desk.ts';
import { candidateColumns } from './candidate-columns.tsx';
import { CandidateFilters } from './candidate-filters.tsx';
import { candidateGroup } from './candidate-groups.ts';

/** What an account may post now and has not, and why the rest may not be. */
export function Candidates(): ReactElement {
  return (
    <>
      <PageHead title={{ zh: '可转发', en: 'What may be posted' }} above={[editorDesk]} />
      <WithAccount>
        {(account, choice) => (
          <>
            <CandidateFilters choice={choice} />
            <CandidatesOf account={account} />
          </>
        )}
      </WithAccount>
    </>
  );
}

function CandidatesOf({ account }: { readonly account: Account }): ReactElement {
  const address = useAddress();
  const candidates = useGraph(RepostCandidatesDocument, {
    channelId: account.id,
    topics: address.text('topics')?.split(',') ?? null,
    text: address.text('text'),
    isAllowed: candidateGroup(address.text('group')).isAllowed,
    notYetPosted: address.text('posted') !== '1',
    after: address.after,
  });
  useRefreshOnDuties(candidates.refresh);
  return (
    <>
      <p className="soft">{channelLabel(account)}</p>
      <Answer of={candidates}>
        {({ repostCandidates }) => (
          <PagedTable
            name={{ zh: '发布', en: 'Releases' }}
            page={repostCandidates}
            columns={candidateColumns(account.id)}
            empty={{
              zh: '这里没有尚未发过的。可放宽筛选，或看“不可转发”的原因。',
              en: 'Nothing is left here; widen the filters, or see why the rest may not be posted.',
            }}
          />
        )}
      </Answer>
    </>
  );
}
