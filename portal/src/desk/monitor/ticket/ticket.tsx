import type { ReactElement } from 'react';
import { useParams } from 'wouter';
import { MonitorTicketDocument } from '../../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Answer } from '../../parts/answer.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { TicketHistory } from '../../ticket/ticket-history.tsx';
import { TicketSummary } from '../../ticket/ticket-summary.tsx';
import { TicketMoves } from './ticket-moves.tsx';

const above = [{ path: '/desk/monitor/tickets', name: { zh: '整改单', en: 'Tickets' } }];

/** One ticket, from the order to its end. */
export function Ticket(): ReactElement {
  const { id = '' } = useParams<{ id: string }>();
  const asked = useGraph(MonitorTicketDocument, { id });
  const ticket = asked.data?.ticket ?? null;
  return (
    <>
      <PageHead
        title={{ zh: ticket?.title ?? '整改单', en: '' }}
        above={above}
        actions={ticket === null ? null : <TicketMoves ticketId={ticket.id} state={ticket.state} />}
      />
      <Answer of={asked}>
        {(data) =>
          data.ticket === null ? (
            <Nothing zh="没有这张整改单，或不在您的监测范围。" en="There is no such ticket in what you monitor." />
          ) : (
            <>
              <TicketSummary ticket={data.ticket} />
              <TicketHistory steps={data.ticket.steps} />
            </>
          )
        }
      </Answer>
    </>
  );
}
