import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import { formatMinute } from '../../layout/moments.tsx';
import { Facts } from '../parts/facts.tsx';
import { Mark } from '../parts/mark.tsx';
import { Panel } from '../parts/panel.tsx';
import { dutyKindWords, dutyStateWords } from '../words/duty-words.ts';
import { copyTimeWords } from '../words/evidence-words.ts';
import { DutyClock } from '../parts/duty-clock.tsx';
import type { DutyKnown } from './duty-known.ts';

/** What is owed, by whom, by when, and why. */
export function DutySummary({ duty }: { readonly duty: DutyKnown }): ReactElement {
  const { kind, state, channel, column, copyTime, onBehalfOf, why, url } = duty;
  return (
    <Panel title={dutyKindWords[kind]} actions={<Mark {...dutyStateWords[state]} />}>
      <Facts
        facts={[
          [{ zh: '时限', en: 'Clock' }, <DutyClock key="clock" duty={duty} />],
          [{ zh: '渠道', en: 'Channel' }, channel.name],
          [{ zh: '栏目', en: 'Column' }, column],
          [{ zh: '版次', en: 'Edition' }, `第 ${duty.edition} 版`],
          [
            { zh: '副本', en: 'Copy' },
            url === null ? null : (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {url}
              </a>
            ),
          ],
          [
            { zh: '转载时间', en: 'Posted' },
            copyTime === null ? null : (
              <>
                {formatMinute(copyTime.at)} <Bilingual {...copyTimeWords[copyTime.basis]} />
              </>
            ),
          ],
          [
            { zh: '代为承担', en: 'On behalf of' },
            onBehalfOf.length === 0 ? null : onBehalfOf.map(({ name }) => name).join('、'),
          ],
          [{ zh: '为何有此任务', en: 'Why' }, why],
        ]}
      />
    </Panel>
  );
}
