import type { ReactElement } from 'react';
import type { ReleaseLineFragment } from '../generated/graphql.ts';
import { ForceWarning } from './force-mark.tsx';
import { Moment } from './moments.tsx';

/** Releases as a list of lines: title, number, publisher, column, time. */
export function ReleaseList({ releases }: { readonly releases: readonly ReleaseLineFragment[] }): ReactElement {
  return (
    <ol className="lines">
      {releases.map(({ id, title, column, publishedAt, edition, origin, document }) => (
        <li key={id}>
          <a className="line-title" href={`/releases/${id}`}>
            {title}
          </a>
          <ForceWarning force={document?.legalForce} />
          {edition > 1 ? <span className="tag">第 {edition} 版</span> : null}
          <p className="line-facts">
            {document?.documentNumber == null ? null : <span>{document.documentNumber}</span>}
            <span>{origin.name}</span>
            <span>{column}</span>
            <Moment at={publishedAt} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** What may be listed: a withdrawn release has left every list. */
export function standing<Line extends { readonly withdrawnAt: string | null }>(
  lines: readonly Line[],
): readonly Line[] {
  return lines.filter(({ withdrawnAt }) => withdrawnAt === null);
}
