import type { ReactElement } from 'react';
import type { LegalForce } from '../generated/graphql.ts';
import { Bilingual } from './bilingual.tsx';
import { forceWords } from './domain-words.ts';

/** Whether a document is in force, in words and colour. */
export function ForceMark({ force }: { readonly force: LegalForce }): ReactElement {
  return (
    <span className={`force force-${force.toLowerCase()}`}>
      <Bilingual {...forceWords[force]} />
    </span>
  );
}

/** The same beside a title in a list: only what a reader must not miss. */
export function ForceWarning({ force }: { readonly force: LegalForce | undefined }): ReactElement | null {
  if (force === undefined || force === 'IN_FORCE' || force === 'UNKNOWN') return null;
  return <span className={`force force-${force.toLowerCase()}`}>{forceWords[force].zh}</span>;
}
