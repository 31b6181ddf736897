import type { ReactElement } from 'react';
import { useParams } from 'wouter';
import { PublisherDocumentDocument } from '../../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Answer } from '../../parts/answer.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { aboveDocument, documentAddress } from '../addresses.ts';
import { isPrepared } from '../document/prepared-document.ts';
import { ReleaseForm } from './release-form.tsx';

/** Releases a document: where to, whom it concerns, who would owe a copy and why; then, after a second look, really. */
export function Releasing(): ReactElement {
  const { id = '' } = useParams<{ id: string }>();
  const asked = useGraph(PublisherDocumentDocument, { id });
  const document = asked.data?.policyDocument ?? null;
  const above = [...aboveDocument, { path: documentAddress(id), name: { zh: document?.title ?? '文件', en: '' } }];
  return (
    <>
      <PageHead title={{ zh: '发布', en: 'Release' }} above={above} />
      <Answer of={asked}>
        {() =>
          document === null || !isPrepared(document) ? (
            <Nothing zh="没有这份文件，或它不属于本单位及下级机关。" en="There is no such document of yours." />
          ) : (
            <ReleaseForm document={document} />
          )
        }
      </Answer>
    </>
  );
}
