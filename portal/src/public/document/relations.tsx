import type { ReactElement } from 'react';
import type { DocumentPartsFragment } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { relationWords } from '../../layout/domain-words.ts';
import { ForceWarning } from '../../layout/force-mark.tsx';

export type RelationsProps = Pick<DocumentPartsFragment, 'relations'>;

/** The other papers this one names, and how it relates to them. */
export function Relations({ relations }: RelationsProps): ReactElement | null {
  if (relations.length === 0) return null;
  // A paper that is named by title and by number is one relation to a reader.
  const shown = new Map(relations.map((relation) => [keyOf(relation), relation])).values();
  return (
    <section>
      <h2>
        <Bilingual zh="相关文件" en="Related documents" />
      </h2>
      <ul className="lines">
        {[...shown].map(({ id, kind, targetNumber, targetTitle, document }) => (
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

function keyOf({ kind, targetNumber, targetTitle, document }: RelationsProps['relations'][number]): string {
  return `${kind} ${document?.id ?? targetNumber ?? targetTitle}`;
}
