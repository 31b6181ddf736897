import type { ReactElement } from 'react';
import type { DocumentLineFragment } from '../generated/graphql.ts';
import { Bilingual } from './bilingual.tsx';
import { ForceWarning } from './force-mark.tsx';
import { Day } from './moments.tsx';
import type { Words } from './words.ts';

export interface DocumentListProps extends Words {
  readonly documents: readonly DocumentLineFragment[];
}

/** Documents under a heading; nothing where there are none. */
export function DocumentList({ zh, en, documents }: DocumentListProps): ReactElement | null {
  if (documents.length === 0) return null;
  return (
    <section>
      <h2>
        <Bilingual zh={zh} en={en} />
      </h2>
      <DocumentLines documents={documents} />
    </section>
  );
}

/** Documents as lines: title, number, issuer, day. */
export function DocumentLines({ documents }: Pick<DocumentListProps, 'documents'>): ReactElement {
  return (
    <ul className="lines">
      {documents.map(({ id, title, documentNumber, publishedOn, legalForce, issuers }) => (
        <li key={id}>
          <a className="line-title" href={`/documents/${id}`}>
            {title}
          </a>
          <ForceWarning force={legalForce} />
          <p className="line-facts">
            {documentNumber === null ? null : <span>{documentNumber}</span>}
            {issuers[0] === undefined ? null : <span>{issuers[0].name}</span>}
            {publishedOn === null ? null : <Day on={publishedOn} />}
          </p>
        </li>
      ))}
    </ul>
  );
}
