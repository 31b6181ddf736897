import { TicketCauseKind } from '../../rules/tickets/ticket-cause.ts';
import { TicketCode, ticketCodes } from '../../rules/tickets/ticket-code.ts';
import { TicketMove, TicketState } from '../../rules/tickets/ticket-state.ts';
import { declare } from '../enums.ts';

/** Makes the enums of rectification tickets known; called once before the types are built. */
export function declareTicketEnums(): void {
  const codes = Object.entries(ticketCodes).map(([code, { text, clause }]) => [
    code,
    [`${text.zh}（${clause}）。`, `${text.en[0]?.toUpperCase()}${text.en.slice(1)} (${clause}).`],
  ]);
  declare(TicketCode, 'TicketCode', ['整改问题的种类。', 'What has to be put right.'], Object.fromEntries(codes));
  declare(TicketState, 'TicketState', ['整改单的状态。', 'How far a rectification is.'], {
    OPEN: ['待整改。', 'The site has to put it right.'],
    RESPONDED: ['已回复，待复查。', 'The site has answered; nobody has looked yet.'],
    RECHECKED: ['复查通过，待销号。', 'The re-check found it right.'],
    REOPENED: ['整改不彻底，重新整改。', 'It was not put right after all; the site has to act again.'],
    CLOSED: ['已销号。', 'Closed.'],
    WITHDRAWN: ['已撤销：下达有误。', 'Withdrawn: it was opened in error.'],
  });
  declare(TicketMove, 'TicketMove', ['对整改单的一步操作。', 'What was done with a ticket.'], {
    OPEN: ['下达。', 'It was opened.'],
    RESPOND: ['网站回复。', 'The site answered.'],
    PASS: ['复查通过。', 'A re-check passed.'],
    FAIL: ['复查未通过。', 'A re-check failed.'],
    CLOSE: ['销号。', 'It was closed.'],
    REOPEN: ['重新打开。', 'It was opened again.'],
    WITHDRAW: ['撤销。', 'It was withdrawn.'],
  });
  declare(TicketCauseKind, 'TicketCauseKind', ['整改单的来由。', 'From what a ticket came.'], {
    MONITOR: ['监测人员发现。', 'A monitor saw it.'],
    FINDING: ['栏目巡检发现。', 'The column inspector found it.'],
    DUTY: ['转载任务未履行。', 'A duty was not kept.'],
  });
}
