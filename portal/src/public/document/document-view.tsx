import type { ReactElement } from 'react';
import type { DocumentLineFragment, DocumentPartsFragment, ReleasePageQuery } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { CopyButton } from '../../layout/copy-button.tsx';
import { DocumentList } from '../../layout/document-list.tsx';
import { disclosureWords, kindWords } from '../../layout/domain-words.ts';
import { Facts } from '../../layout/facts.tsx';
import { ForceMark } from '../../layout/force-mark.tsx';
import { Day, Moment } from '../../layout/moments.tsx';
import { OfficialText } from '../../layout/official-text.tsx';
import { PartialNotice } from '../../layout/partial-notice.tsx';
import { Attachments } from './attachments.tsx';
import { citationOf } from './citation-of.ts';
import { ForceBanner } from './force-banner.tsx';
import { GazetteTexts } from './gazette-texts.tsx';
import { RelationChain } from './relation-chain.tsx';
import { Relations } from './relations.tsx';

export interface DocumentViewProps {
  readonly document: DocumentPartsFragment;
  /** The release the reader came for, if it is one. */
  readonly release: NonNullable<ReleasePageQuery['release']> | null;
  /** Whether a service was down and something may be missing. */
  readonly isPartial: boolean;
}

/** A document as a government site shows it: information table, title, text, and what belongs to it. */
export function DocumentView({ document, release, isPartial }: DocumentViewProps): ReactElement {
  const { title, issuers, documentNumber, body } = document;
  const bundle: readonly DocumentLineFragment[] = release?.bundle ?? [];
  const interpretations = unique([...document.interpretations, ...bundle.filter(isInterpretation)]);
  const others = bundle.filter((line) => !isInterpretation(line));
  return (
    <article className="document">
      {isPartial ? <PartialNotice /> : null}
      <ForceBanner force={document.legalForce} />
      <DocumentFacts document={document} />
      <header className="document-head">
        <p className="issuer">{issuers.map(({ name }) => name).join('　')}</p>
        <h1>{title}</h1>
        {documentNumber === null ? null : <p className="number">{documentNumber}</p>}
        {release === null ? null : (
          <p className="release-line">
            <span>{release.origin.name}</span>
            <span>{release.column}</span>
            <Moment at={release.publishedAt} />
            {release.edition > 1 ? <span>第 {release.edition} 版（经更正）</span> : null}
          </p>
        )}
      </header>
      {body === null ? <NoText document={document} /> : <OfficialText text={body} />}
      <Attachments attachments={document.attachments} />
      <aside className="beside">
        <DocumentList zh="政策解读" en="Interpretations" documents={interpretations} />
        <DocumentList zh="同步发布" en="Published with it" documents={others} />
        <RelationChain document={document} />
        <Relations relations={document.relations} />
        <GazetteTexts articles={document.gazetteArticles} />
        <Authenticity document={document} />
        <section>
          <h2>
            <Bilingual zh="引用" en="Cite" />
          </h2>
          <p id="citation">{citationOf(document)}</p>
          <p className="actions">
            <CopyButton of="citation" zh="复制引用" en="Copy" />
            {body === null ? null : (
              <a className="button" href={`/documents/${document.id}.docx`}>
                <Bilingual zh="下载 Word" en="Word" />
              </a>
            )}
          </p>
        </section>
      </aside>
    </article>
  );
}

function DocumentFacts({ document }: { readonly document: DocumentPartsFragment }): ReactElement {
  const day = (on: string | null) => (on === null ? null : <Day on={on} />);
  return (
    <Facts
      facts={[
        ['索引号', 'Index number', document.indexNumber],
        ['发文字号', 'Number', document.documentNumber],
        ['发文机关', 'Issuer', document.issuers.map(({ name }) => name).join('、')],
        ['种类', 'Kind', <Bilingual key="kind" {...kindWords[document.kind]} />],
        ['成文日期', 'Written', day(document.writtenOn)],
        ['印发日期', 'Issued', day(document.issuedOn)],
        ['发布日期', 'Published', day(document.publishedOn)],
        ['施行日期', 'Effective', day(document.effectiveFrom)],
        ['有效期至', 'Valid until', day(document.validUntil)],
        ['有效性', 'Legal force', <ForceMark key="force" force={document.legalForce} />],
        ['公开属性', 'Disclosure', <Bilingual key="disclosure" {...disclosureWords[document.disclosure]} />],
        ['主题分类', 'Subjects', document.topics.join('、')],
        ['主题词', 'Keywords', document.keywords.join('　')],
        ['主送', 'To', document.recipients.join('、')],
        ['抄送', 'Copied to', document.copiedTo.join('、')],
      ]}
    />
  );
}

function NoText({ document }: { readonly document: DocumentPartsFragment }): ReactElement {
  return document.disclosure === 'ON_REQUEST' ? (
    <p className="empty">
      <Bilingual
        zh="此件依申请公开，只列目录。需要正文的，请向发文机关申请。"
        en="Disclosed on request: only its catalogue entry is shown. Ask the issuing authority for the text."
      />
    </p>
  ) : (
    <p className="empty">
      <Bilingual zh="此件没有正文。" en="There is no text." />
    </p>
  );
}

/** How a reader can tell that the text is the one released. */
function Authenticity({ document }: { readonly document: DocumentPartsFragment }): ReactElement | null {
  if (document.digest === null) return null;
  return (
    <section>
      <h2>
        <Bilingual zh="文本核验" en="Authenticity" />
      </h2>
      <Facts
        facts={[
          ['正文摘要值', 'Digest of the text', <code key="digest">{document.digest}</code>],
          ['数字签名', 'Signature', <Bilingual key="none" zh="尚未签名" en="Not signed yet" />],
          ['来源网址', 'Source', sourceLink(document.sourceUrl)],
        ]}
      />
    </section>
  );
}

function sourceLink(address: string | null): ReactElement | null {
  if (address === null || !/^https?:\/\//i.test(address)) return null;
  return (
    <a href={address} rel="noopener">
      {address}
    </a>
  );
}

function isInterpretation({ kind }: DocumentLineFragment): boolean {
  return kind === 'INTERPRETATION';
}

function unique(lines: readonly DocumentLineFragment[]): readonly DocumentLineFragment[] {
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}
