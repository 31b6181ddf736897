import type { ReactElement } from 'react';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Moment } from '../../../layout/moments.tsx';
import { Panel } from '../../parts/panel.tsx';
import { reminderRungWords, reminderTopicWords } from '../../words/reminder-words.ts';
import type { DutyOfOthers } from './duty-of-others.ts';

/** Who was told of a duty, how far up it went, and whether somebody confirmed. */
export function RemindersOfDuty({ reminders }: Pick<DutyOfOthers, 'reminders'>): ReactElement | null {
  if (reminders.length === 0) return null;
  return (
    <Panel title={{ zh: '提醒', en: 'Reminders' }}>
      <ol className="history">
        {reminders.map(({ id, topic, text, createdAt, rung, confirmedAt }) => (
          <li key={id}>
            <Moment at={createdAt} /> <Bilingual {...reminderTopicWords[topic]} />
            {text === null ? null : <p>{text}</p>}
            <p className="soft">
              {rung === null ? null : (
                <>
                  发至 <Bilingual {...reminderRungWords[rung]} />{' '}
                </>
              )}
              {confirmedAt === null ? (
                <Bilingual zh="尚未确认" en="not confirmed" />
              ) : (
                <>
                  确认 <Moment at={confirmedAt} />
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
