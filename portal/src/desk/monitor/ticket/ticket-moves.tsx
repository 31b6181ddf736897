import type { ReactElement } from 'react';
import {
  CloseTicketDocument,
  RecheckTicketDocument,
  ReopenTicketDocument,
  type TicketState,
  WithdrawTicketDocument,
} from '../../../generated/graphql.ts';
import { useChange } from '../../graph/use-change.ts';
import { eveningIn, instantOf } from '../../parts/beijing-moment.ts';
import { ChangeDialog } from '../../parts/change-dialog.tsx';
import { MomentItem, TextItem } from '../../parts/form-items.tsx';
import { serverClock } from '../../parts/server-clock.ts';

interface ForTicket {
  readonly ticketId: string;
}

interface Said {
  readonly text: string;
}

interface SaidWithLimit extends Said {
  readonly dueAt: string;
}

/** Days a site has for what was not right. */
const usualDays = 2;

const finding = { zh: '复查情况', en: 'What was found' };
const reason = { zh: '理由', en: 'Why' };
const newLimit = { zh: '新的期限（北京时间）', en: 'New limit, Beijing time' };

/** What the office may do with a ticket of this state, as docs/monitoring.md lists the moves. */
export function TicketMoves({ ticketId, state }: ForTicket & { readonly state: TicketState }): ReactElement {
  const isToCheck = state === 'OPEN' || state === 'RESPONDED' || state === 'REOPENED';
  return (
    <>
      {isToCheck ? (
        <>
          <Pass ticketId={ticketId} />
          <Fail ticketId={ticketId} />
          <Withdraw ticketId={ticketId} />
        </>
      ) : null}
      {state === 'RECHECKED' ? <Close ticketId={ticketId} /> : null}
      {state === 'RECHECKED' || state === 'CLOSED' ? <Reopen ticketId={ticketId} /> : null}
    </>
  );
}

function Pass({ ticketId }: ForTicket): ReactElement {
  const { run } = useChange(RecheckTicketDocument);
  return (
    <ChangeDialog<Said>
      name={{ zh: '复查通过', en: 'Right' }}
      type="primary"
      done="已记录：复查通过。 Passed."
      submit={(said) => run({ ticketId, passed: true, ...said })}
    >
      <TextItem name="text" label={finding} />
    </ChangeDialog>
  );
}

function Fail({ ticketId }: ForTicket): ReactElement {
  const { run } = useChange(RecheckTicketDocument);
  return (
    <ChangeDialog<SaidWithLimit>
      name={{ zh: '复查未通过', en: 'Not right' }}
      done="已要求重新整改。 Sent back."
      initial={{ dueAt: eveningIn(usualDays, serverClock.now()) }}
      submit={({ text, dueAt }) => run({ ticketId, passed: false, text, dueAt: instantOf(dueAt) })}
    >
      <TextItem name="text" label={finding} />
      <MomentItem name="dueAt" label={newLimit} />
    </ChangeDialog>
  );
}

function Close({ ticketId }: ForTicket): ReactElement {
  const { run } = useChange(CloseTicketDocument);
  return (
    <ChangeDialog<Said>
      name={{ zh: '销号', en: 'Close' }}
      type="primary"
      done="已销号。 Closed."
      submit={(said) => run({ ticketId, ...said })}
    >
      <TextItem name="text" label={reason} />
    </ChangeDialog>
  );
}

function Reopen({ ticketId }: ForTicket): ReactElement {
  const { run } = useChange(ReopenTicketDocument);
  return (
    <ChangeDialog<SaidWithLimit>
      name={{ zh: '重新打开', en: 'Open again' }}
      done="已重新打开。 Opened again."
      initial={{ dueAt: eveningIn(usualDays, serverClock.now()) }}
      submit={({ text, dueAt }) => run({ ticketId, text, dueAt: instantOf(dueAt) })}
    >
      <TextItem name="text" label={reason} />
      <MomentItem name="dueAt" label={newLimit} />
    </ChangeDialog>
  );
}

function Withdraw({ ticketId }: ForTicket): ReactElement {
  const { run } = useChange(WithdrawTicketDocument);
  return (
    <ChangeDialog<Said>
      name={{ zh: '撤销', en: 'Withdraw' }}
      done="已撤销。 Withdrawn."
      submit={(said) => run({ ticketId, ...said })}
    >
      <TextItem name="text" label={{ zh: '为何误开', en: 'Why it was opened in error' }} />
    </ChangeDialog>
  );
}
