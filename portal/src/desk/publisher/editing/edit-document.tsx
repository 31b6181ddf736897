import { App } from 'antd';
import { type ReactElement, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { PublisherDocumentDocument, SaveDocumentDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useChange } from '../../graph/use-change.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Answer } from '../../parts/answer.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { aboveDocument, documentAddress } from '../addresses.ts';
import { isPrepared, type PreparedDocument } from '../document/prepared-document.ts';
import { type DocumentFields, DocumentForm } from './document-form.tsx';
import { toFields, toInput } from './document-input.ts';

/** Changes a document; what is out keeps standing until a correction carries the change. */
export function EditDocument(): ReactElement {
  const { id = '' } = useParams<{ id: string }>();
  const asked = useGraph(PublisherDocumentDocument, { id });
  const document = asked.data?.policyDocument ?? null;
  const above = [...aboveDocument, { path: documentAddress(id), name: { zh: document?.title ?? '文件', en: '' } }];
  return (
    <>
      <PageHead title={{ zh: '编辑文件', en: 'Edit' }} above={above} />
      <Answer of={asked}>
        {() =>
          document === null || !isPrepared(document) ? (
            <Nothing zh="没有这份文件，或它不属于本单位及下级机关。" en="There is no such document of yours." />
          ) : (
            <Editing document={document} />
          )
        }
      </Answer>
    </>
  );
}

/** The version somebody began with is the one they change, however often the page asks again meanwhile. */
function Editing({ document: present }: { readonly document: PreparedDocument }): ReactElement {
  const { message } = App.useApp();
  const [, goTo] = useLocation();
  const [document] = useState(present);
  const { run, isRunning, outcome } = useChange(SaveDocumentDocument);
  const { id, lockVersion, body, relations, preparation } = document;
  const interpreted = relations.flatMap(({ kind, document: other }) =>
    kind === 'INTERPRETS' && other !== null ? [[other.id, other.title] as const] : [],
  );

  async function save(fields: DocumentFields): Promise<void> {
    const became = await run({ documentId: id, lockVersion, ...toInput(fields) });
    if (became.kind !== 'done') return;
    message.success('已保存。 Saved.');
    goTo(documentAddress(id));
  }

  if (preparation.form === null) return <Nothing zh="这份文件没有可编辑的版本。" en="There is no edition to edit." />;
  return (
    <>
      {preparation.state === 'RELEASED' ? (
        <p className="advice">
          <Bilingual
            zh="文件已发布：改正文、标题会成为新版本，更正发布之前公众看不到；只改其他项目，保存后公众即可看到。"
            en="It is out: another text or title waits for its correction; other fields show at once."
          />
        </p>
      ) : null}
      <DocumentForm
        initial={toFields(preparation.form, { body: body ?? '', interpretsIds: interpreted.map(([key]) => key) })}
        isRunning={isRunning}
        outcome={outcome}
        onSave={(fields) => void save(fields)}
        interpreted={Object.fromEntries(interpreted)}
      />
    </>
  );
}
