import type { ReactElement } from 'react';
import type { TicketKnownFragment } from '../../generated/graphql.ts';
import { Clock } from '../parts/clock.tsx';
import { Facts } from '../parts/facts.tsx';
import { Mark } from '../parts/mark.tsx';
import { Panel } from '../parts/panel.tsx';
import { ticketCodeWords, ticketStateWords } from '../words/ticket-words.ts';

/** What is wrong, where, and by when it has to be right. */
export function TicketSummary({ ticket }: { readonly ticket: TicketKnownFragment }): ReactElement {
  const { code, state, text, channel, dueAt, clause, timesReopened } = ticket;
  const isEnded = state === 'CLOSED' || state === 'WITHDRAWN';
  return (
    <Panel title={ticketCodeWords[code]} actions={<Mark {...ticketStateWords[state]} />}>
      <p>{text}</p>
      <Facts
        facts={[
          [{ zh: '渠道', en: 'Channel' }, channel?.name ?? null],
          [{ zh: '期限', en: 'Due' }, isEnded ? null : <Clock key="due" at={dueAt} label="限期" />],
          [{ zh: '依据', en: 'Clause' }, clause],
          [{ zh: '整改不彻底', en: 'Not right after all' }, timesReopened === 0 ? null : `${timesReopened} 次`],
        ]}
      />
    </Panel>
  );
}
