import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { PublisherDraftsDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Moment } from '../../../layout/moments.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Mark } from '../../parts/mark.tsx';
import { type Column, PagedTable } from '../../parts/paged-table.tsx';
import { draftWords } from '../../words/publisher-words.ts';
import { documentAddress } from '../addresses.ts';
import { DecideDraft } from './decide-draft.tsx';
import type { Draft } from './draft.ts';

const columns: readonly Column<Draft>[] = [
  { key: 'what', title: { zh: '文章', en: 'Article' }, cell: (draft) => <What draft={draft} /> },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    cell: ({ state }) => <Mark {...draftWords[state]} />,
    width: 140,
  },
  {
    key: 'decide',
    title: { zh: '处理', en: 'Decide' },
    cell: (draft) => (draft.state === 'OPEN' ? <DecideDraft draft={draft} /> : (draft.decision ?? '—')),
    width: 300,
  },
];

/** Articles of portals that wait for a publisher, with every reason why they did not go out by themselves. */
export function Drafts({ all }: { readonly all: boolean }): ReactElement {
  const { after } = useAddress();
  const drafts = useGraph(PublisherDraftsDocument, { after, states: all ? null : ['OPEN'] });
  return (
    <Answer of={drafts}>
      {({ intakeDrafts }) => (
        <PagedTable
          name={{ zh: '新文章', en: 'New articles' }}
          page={intakeDrafts}
          columns={columns}
          empty={{ zh: '没有待处理的文章。', en: 'No article waits.' }}
        />
      )}
    </Answer>
  );
}

function What({ draft }: { readonly draft: Draft }): ReactElement {
  const { document, portal, address, draftedAt, changedAt, reasons } = draft;
  return (
    <div className="duty-line">
      {document === null ? <span>{address}</span> : <Link href={documentAddress(document.id)}>{document.title}</Link>}
      <p>
        {portal === null ? null : <span>{portal.name}</span>}
        <Moment at={draftedAt} />
        <a href={address} target="_blank" rel="noopener noreferrer">
          <Bilingual zh="原页面" en="The page" />
        </a>
        {changedAt === null ? null : <span>页面已于此后更改</span>}
      </p>
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
