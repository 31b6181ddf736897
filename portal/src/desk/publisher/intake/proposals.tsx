import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { PublisherProposalsDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Moment } from '../../../layout/moments.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Mark } from '../../parts/mark.tsx';
import { type Column, PagedTable } from '../../parts/paged-table.tsx';
import { proposalKindWords, proposalWords } from '../../words/publisher-words.ts';
import { releaseAddress } from '../addresses.ts';
import { ChangeLines } from '../change-lines.tsx';
import { DecideProposal } from './decide-proposal.tsx';
import type { Proposal } from './proposal.ts';

const columns: readonly Column<Proposal>[] = [
  { key: 'what', title: { zh: '建议', en: 'Proposal' }, cell: (proposal) => <What proposal={proposal} /> },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    cell: ({ state }) => <Mark {...proposalWords[state]} />,
    width: 140,
  },
  {
    key: 'decide',
    title: { zh: '处理', en: 'Decide' },
    cell: (proposal) =>
      proposal.state === 'OPEN' ? <DecideProposal proposal={proposal} /> : (proposal.decision ?? '—'),
    width: 240,
  },
];

/** What changed on a portal after its release: never taken over in silence. */
export function Proposals({ all }: { readonly all: boolean }): ReactElement {
  const { after } = useAddress();
  const proposals = useGraph(PublisherProposalsDocument, { after, states: all ? null : ['OPEN'] });
  return (
    <Answer of={proposals}>
      {({ intakeProposals }) => (
        <PagedTable
          name={{ zh: '更正与撤回建议', en: 'Proposed changes' }}
          page={intakeProposals}
          columns={columns}
          empty={{ zh: '没有待处理的建议。', en: 'No proposal waits.' }}
        />
      )}
    </Answer>
  );
}

function What({ proposal }: { readonly proposal: Proposal }): ReactElement {
  const { kind, release, address, proposedAt, diff } = proposal;
  return (
    <div className="duty-line">
      {release === null ? <span>{address}</span> : <Link href={releaseAddress(release.id)}>{release.title}</Link>}
      <p>
        <strong>
          <Bilingual {...proposalKindWords[kind]} />
        </strong>
        <Moment at={proposedAt} />
        <a href={address} target="_blank" rel="noopener noreferrer">
          <Bilingual zh="原页面" en="The page" />
        </a>
      </p>
      {diff === null ? null : <ChangeLines change={diff} />}
    </div>
  );
}
