import type { ReactElement } from 'react';
import { useParams } from 'wouter';
import { SiteTicketDocument } from '../../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Answer } from '../../parts/answer.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { TicketHistory } from '../../ticket/ticket-history.tsx';
import { TicketSummary } from '../../ticket/ticket-summary.tsx';
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
              <TicketSummary ticket={ticket} />
              {ticket.state === 'OPEN' || ticket.state === 'REOPENED' ? <RespondForm ticketId={ticket.id} /> : null}
              <TicketHistory steps={ticket.steps} />
            </>
          )
        }
      </Answer>
    </>
  );
}
