import { type ReactElement, useCallback, useState } from 'react';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Moment } from '../../../layout/moments.tsx';
import type { DutyEntry } from '../../live/live-duties.ts';
import { useDutyEntries } from '../../live/live.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Panel } from '../../parts/panel.tsx';
import { dutyStateWords } from '../../words/duty-words.ts';

/** The newest that are kept. */
const most = 20;

/** What happens to the duties of a release while the page is open, the newest first. */
export function LiveEvents({ releaseId }: { readonly releaseId: string }): ReactElement {
  const [entries, setEntries] = useState<readonly DutyEntry[]>([]);
  const listen = useCallback(
    (entry: DutyEntry | null) => {
      if (entry?.release?.id === releaseId) setEntries((known) => [entry, ...known].slice(0, most));
    },
    [releaseId],
  );
  useDutyEntries(listen);
  return (
    <Panel title={{ zh: '最新动态', en: 'Live' }}>
      {entries.length === 0 ? (
        <p className="soft">
          <Bilingual
            zh="打开此页以来还没有新动态；有了会自己出现。"
            en="Nothing since this page was opened; it appears by itself."
          />
        </p>
      ) : (
        <ul className="history" aria-live="polite">
          {entries.map(({ position, at, stateAfter, count, duty }) => (
            <li key={position}>
              <Moment at={at} /> {duty?.channel.name ?? `${count} 个渠道`}{' '}
              {stateAfter === null ? null : <Mark {...dutyStateWords[stateAfter]} />}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
