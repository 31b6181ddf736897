import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';

/** One place where a copy says something else than its source. */
export interface Difference {
  readonly before: string;
  readonly source: string;
  readonly copy: string;
  readonly after: string;
}

/** Each difference in its sentence: what the source says and the copy lacks, and what the copy says instead. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }): ReactElement {
  return (
    <ol className="differences">
      {differences.map(({ before, source, copy, after }, place) => (
        // The list never changes under a reader: its place is its name.
        <li key={place}>
          {before}
          {source === '' ? null : (
            <del>
              <Role zh="原文" en="source" />
              {source}
            </del>
          )}
          {copy === '' ? null : (
            <ins>
              <Role zh="副本" en="copy" />
              {copy}
            </ins>
          )}
          {source === '' || copy !== '' ? null : (
            <span className="difference-note">
              <Bilingual zh="副本缺少" en="missing in the copy" />
            </span>
          )}
          {after}
        </li>
      ))}
    </ol>
  );
}

function Role({ zh, en }: { readonly zh: string; readonly en: string }): ReactElement {
  return (
    <span className="difference-role">
      {zh}
      <span lang="en" className="hidden">
        {' '}
        {en}
      </span>
    </span>
  );
}
