import type { ReactElement } from 'react';
import type { BulletinKnownFragment } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Moment } from '../../../layout/moments.tsx';
import { Panel } from '../../parts/panel.tsx';
import { bulletinStepWords } from '../../words/bulletin-words.ts';

/** Who drafted, changed, signed and returned it, when and why; for the office alone. */
export function BulletinHistory({ steps }: Pick<BulletinKnownFragment, 'steps'>): ReactElement | null {
  if (steps.length === 0) return null;
  return (
    <Panel title={{ zh: '经过', en: 'History' }}>
      <ol className="history">
        {steps.map(({ step, at, by, reason }) => (
          <li key={at + step}>
            <Moment at={at} /> <Bilingual {...(bulletinStepWords[step] ?? { zh: step, en: '' })} /> {by}
            {reason === null ? null : <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
