import type { ReactElement, ReactNode } from 'react';
import { Bilingual } from './bilingual.tsx';

/** One line of a table of facts; without a value it is left out. */
export type Fact = readonly [zh: string, en: string, value: ReactNode];

/** Names and values, as the information table above a document. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <dl className="facts">
      {facts
        .filter(([, , value]) => value !== null && value !== undefined && value !== '')
        .map(([zh, en, value]) => (
          <div key={zh}>
            <dt>
              <Bilingual zh={zh} en={en} />
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
