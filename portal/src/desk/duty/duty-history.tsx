import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import { Moment } from '../../layout/moments.tsx';
import { Panel } from '../parts/panel.tsx';
import type { DutyKnown } from './duty-known.ts';
import { historyOf } from './history-of.ts';

/** What became of a duty, the newest first. */
export function DutyHistory({ duty }: { readonly duty: DutyKnown }): ReactElement | null {
  const history = historyOf(duty);
  if (history.length === 0) return null;
  return (
    <Panel title={{ zh: '经过', en: 'History' }}>
      <ol className="history">
        {history.map(({ at, words, detail }) => (
          <li key={at + words.en}>
            <Moment at={at} /> <Bilingual {...words} />
            {detail === null ? null : <p>{detail}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
