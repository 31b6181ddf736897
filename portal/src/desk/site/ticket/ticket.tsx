import type { ReactElement } from 'react';
import { useParams } from 'wouter';
import { SiteTicketDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Moment } from '../../../layout/moments.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { Answer } from '../../parts/answer.tsx';
import { Clock } from '../../parts/clock.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Panel } from '../../parts/panel.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { ticketCodeWords, ticketMoveWords, ticketStateWords } from '../../words/ticket-words.ts';
import { RespondForm } from './respond-form.tsx';

const above = [{ path: '/desk/site/tickets', name: { zh: '整改单', en: 'Tickets' } }];

/** One ticket: what is wrong, by when it must be right, what was said so far, and the answer of the site. */
export function Ticket(): ReactElement {
  const { id = '' } = useParams<{ id: string }>();
  const asked = useGraph(SiteTicketDocument, { id });
  return (
    <>
      <PageHead title={{ zh: asked.data?.ticket?.title ?? '整改单', en: '' }} above={above} />
      <Answer of={asked}>
        {({ ticket }) =>
          ticket === null ? (
            <Nothing zh="没有这张整改单，或不属于您的渠道。" en="There is no such ticket for your channels." />
          ) : (
            <>
              <Panel title={ticketCodeWords[ticket.code]} actions={<Mark {...ticketStateWords[ticket.state]} />}>
                <p>{ticket.text}</p>
                <Facts
                  facts={[
                    [{ zh: '渠道', en: 'Channel' }, ticket.channel?.name ?? null],
                    [{ zh: '期限', en: 'Due' }, <Clock key="due" at={ticket.dueAt} label="限期" />],
                    [{ zh: '依据', en: 'Clause' }, ticket.clause],
                  ]}
                />
              </Panel>
              {ticket.state === 'OPEN' || ticket.state === 'REOPENED' ? <RespondForm ticketId={ticket.id} /> : null}
              <Panel title={{ zh: '经过', en: 'History' }}>
                <ol className="history">
                  {ticket.steps.map(({ move, at, text, url }) => (
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
            </>
          )
        }
      </Answer>
    </>
  );
}
