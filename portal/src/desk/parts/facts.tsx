import type { ReactElement, ReactNode } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { Words } from '../../layout/words.ts';

/** A name with its value; null: nothing to show. */
export type Fact = readonly [name: Words, value: ReactNode];

/** What is known of a thing, name by name. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name.en}>
            <dt>
              <Bilingual {...name} />
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
