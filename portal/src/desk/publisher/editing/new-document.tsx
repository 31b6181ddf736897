import { App } from 'antd';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { PublisherDocumentDocument, SaveDocumentDocument } from '../../../generated/graphql.ts';
import { useChange } from '../../graph/use-change.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Loading } from '../../parts/loading.tsx';
import { useViewer } from '../../session/viewer.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { aboveDocument, documentAddress } from '../addresses.ts';
import { type DocumentFields, DocumentForm } from './document-form.tsx';
import { emptyFields, toInput } from './document-input.ts';

/** A document from nothing; or, led here from another one, its interpretation. */
export function NewDocument(): ReactElement {
  const { message } = App.useApp();
  const [, goTo] = useLocation();
  const { agency } = useViewer();
  const interpretedId = useAddress().text('interprets');
  const interpreted = useGraph(
    PublisherDocumentDocument,
    { id: interpretedId ?? '' },
    { isPaused: interpretedId === null },
  );
  const { run, isRunning, outcome } = useChange(SaveDocumentDocument);

  async function save(fields: DocumentFields): Promise<void> {
    const became = await run(toInput(fields));
    if (became.kind !== 'done') return;
    message.success('已保存。 Saved.');
    goTo(documentAddress(became.value.id));
  }

  const policy = interpreted.data?.policyDocument ?? null;
  const initial: DocumentFields = {
    ...emptyFields,
    issuers: agency === null ? [] : [agency.name],
    ...(policy !== null && {
      ...{ kind: 'INTERPRETATION', title: `《${policy.title}》政策解读`, interpretsIds: [policy.id] },
    }),
  };
  return (
    <>
      <PageHead title={{ zh: '新建文件', en: 'New document' }} above={aboveDocument} />
      {interpreted.isLoading ? (
        <Loading />
      ) : (
        <DocumentForm
          initial={initial}
          isRunning={isRunning}
          outcome={outcome}
          onSave={(fields) => void save(fields)}
          interpreted={policy === null ? {} : { [policy.id]: policy.title }}
        />
      )}
    </>
  );
}
