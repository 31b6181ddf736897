import type { ReactElement } from 'react';
import type { DocumentPartsFragment } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { relationWords } from '../../layout/domain-words.ts';
import { ForceWarning } from '../../layout/force-mark.tsx';

export type RelationsProps = Pick<DocumentPartsFragment, 'relations'>;

/** The other papers this one names, and how it relates to them. */
export function Relations({ relations }: RelationsProps): ReactElement | null {
  if (relations.length === 0) return null;
  return (
    <section>
      <h2>
        <Bilingual zh="相关文件" en="Related documents" />
      </h2>
      <ul className="lines">
        {relations.map(({ id, kind, targetNumber, targetTitle, document }) => (
          <li key={id}>
            <span className="tag">{relationWords[kind].zh}</span>
            {document === null ? (
              <span>{targetTitle ?? targetNumber}</span>
            ) : (
              <a href={`/documents/${document.id}`}>{document.title}</a>
            )}
            <ForceWarning force={document?.legalForce} />
            <span className="line-facts">{document?.documentNumber ?? targetNumber}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
