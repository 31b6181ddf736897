import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { PublisherDocumentDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { Answer } from '../../parts/answer.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { aboveDocument, documentAddress } from '../addresses.ts';
import { ChangeForce } from './change-force.tsx';
import { DetermineDisclosure } from './determine-disclosure.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { Gate } from './gate.tsx';
import { Interpretations } from './interpretations.tsx';
import { isPrepared, type PreparedDocument } from './prepared-document.ts';
import { RecordReview } from './record-review.tsx';
import { Relations } from './relations.tsx';
import { ReleasesOfDocument } from './releases-of-document.tsx';
import { TextPreview } from './text-preview.tsx';
import { WaitingEdition } from './waiting-edition.tsx';

/** One document: what the gate misses, and everything that mends it. */
export function Document(): ReactElement {
  const { id = '' } = useParams<{ id: string }>();
  const document = useGraph(PublisherDocumentDocument, { id });
  const found = document.data?.policyDocument ?? null;
  const title = found?.preparation?.form?.title ?? found?.title ?? '文件';
  return (
    <>
      <PageHead
        title={{ zh: title, en: '' }}
        above={aboveDocument}
        actions={found !== null && isPrepared(found) ? <Actions document={found} /> : undefined}
      />
      <Answer of={document}>
        {() =>
          found === null || !isPrepared(found) ? (
            <Nothing
              zh="没有这份文件，或它不属于本单位及下级机关。"
              en="There is no such document among those of your agency and the agencies below it."
            />
          ) : (
            <Parts document={found} />
          )
        }
      </Answer>
    </>
  );
}

function Actions({ document: { id, preparation } }: { readonly document: PreparedDocument }): ReactElement {
  const mayRelease = preparation.state === 'DRAFT' || preparation.state === 'WITHDRAWN';
  return (
    <>
      <Link href={`${documentAddress(id)}/edit`} asChild>
        <Button>
          <Bilingual zh="编辑" en="Edit" />
        </Button>
      </Link>
      {mayRelease ? (
        <Link href={`${documentAddress(id)}/release`} asChild>
          <Button type="primary">
            <Bilingual zh="发布…" en="Release…" />
          </Button>
        </Link>
      ) : null}
    </>
  );
}

function Parts({ document }: { readonly document: PreparedDocument }): ReactElement {
  return (
    <div className="duty-page">
      <div className="duty-summary">
        <Gate document={document} />
      </div>
      <div className="duty-work">
        <WaitingEdition document={document} />
        <DocumentFacts document={document} />
        <TextPreview body={document.body} attachments={document.attachments} />
        <Interpretations document={document} />
        <Relations document={document} />
      </div>
      <div>
        <ReleasesOfDocument releases={document.preparation.releases} />
        <DetermineDisclosure document={document} />
        <RecordReview document={document} />
        <ChangeForce document={document} />
      </div>
    </div>
  );
}
