import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { OwnDocumentsDocument, type PreparationState } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { publisherDesk } from '../publisher-desk.ts';
import { DocumentFilters, preparationStates } from './document-filters.tsx';
import { documentColumns } from './document-columns.tsx';

/** The documents of one's agency and those below it, the one changed last first. */
export function Documents(): ReactElement {
  const address = useAddress();
  const states = address.choices<PreparationState>('state', preparationStates);
  const documents = useGraph(OwnDocumentsDocument, {
    after: address.after,
    filter: { text: address.text('q'), states: states.length === 0 ? null : states },
  });
  return (
    <>
      <PageHead
        title={{ zh: '我的文件', en: 'Documents' }}
        above={[publisherDesk]}
        actions={
          <>
            <Link href="/desk/publisher/import" asChild>
              <Button>
                <Bilingual zh="导入" en="Import" />
              </Button>
            </Link>
            <Link href="/desk/publisher/documents/new" asChild>
              <Button type="primary">
                <Bilingual zh="新建" en="New" />
              </Button>
            </Link>
          </>
        }
      />
      <DocumentFilters />
      <Answer of={documents}>
        {({ ownDocuments }) => (
          <PagedTable
            name={{ zh: '文件', en: 'Documents' }}
            page={ownDocuments}
            columns={documentColumns}
            empty={{
              zh: '这里还没有文件。可从文件导入，或新建一份。',
              en: 'No documents here yet: import a file, or make one.',
            }}
          />
        )}
      </Answer>
    </>
  );
}
