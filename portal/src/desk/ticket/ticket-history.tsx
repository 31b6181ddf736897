import type { ReactElement } from 'react';
import type { TicketKnownFragment } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { Moment } from '../../layout/moments.tsx';
import { Panel } from '../parts/panel.tsx';
import { ticketMoveWords } from '../words/ticket-words.ts';

/** What was said and done about a ticket, in order. */
export function TicketHistory({ steps }: Pick<TicketKnownFragment, 'steps'>): ReactElement {
  return (
    <Panel title={{ zh: '经过', en: 'History' }}>
      <ol className="history">
        {steps.map(({ move, at, text, url }) => (
          <li key={at + move}>
            <Moment at={at} /> <Bilingual {...ticketMoveWords[move]} />
            <p>{text}</p>
            {url === null ? null : (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {url}
              </a>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
