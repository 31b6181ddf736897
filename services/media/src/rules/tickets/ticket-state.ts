/** How far a rectification is (限期整改, A07). */
export const TicketState = {
  /** 待整改: the site has to put it right. */
  OPEN: 'OPEN',
  /** 已回复: the site says it is put right; nobody has looked yet. */
  RESPONDED: 'RESPONDED',
  /** 复查通过: the re-check found it right. */
  RECHECKED: 'RECHECKED',
  /** 重新整改: what was said to be right was not (整改不彻底, H11). */
  REOPENED: 'REOPENED',
  /** 已销号. */
  CLOSED: 'CLOSED',
  /** 已撤销: it was opened in error. */
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type TicketState = keyof typeof TicketState;

/** What can be done with a ticket. OPEN is the first move, from nothing. */
export const TicketMove = {
  OPEN: 'OPEN',
  RESPOND: 'RESPOND',
  PASS: 'PASS',
  FAIL: 'FAIL',
  CLOSE: 'CLOSE',
  REOPEN: 'REOPEN',
  WITHDRAW: 'WITHDRAW',
} as const;
export type TicketMove = keyof typeof TicketMove;

/** A move of a ticket that is there. */
export type TicketStep = Exclude<TicketMove, 'OPEN'>;

/**
 * Where each move leads from each state; what is not named is not allowed. A failed re-check of what nobody said to be
 * right leaves the ticket OPEN: there is no second offence yet. One of a closed ticket opens it again.
 */
const moves: Readonly<Record<TicketStep, Partial<Readonly<Record<TicketState, TicketState>>>>> = {
  RESPOND: { OPEN: 'RESPONDED', RESPONDED: 'RESPONDED', REOPENED: 'RESPONDED' },
  PASS: { OPEN: 'RECHECKED', RESPONDED: 'RECHECKED', REOPENED: 'RECHECKED' },
  FAIL: { OPEN: 'OPEN', RESPONDED: 'REOPENED', RECHECKED: 'REOPENED', REOPENED: 'REOPENED', CLOSED: 'REOPENED' },
  CLOSE: { RECHECKED: 'CLOSED' },
  REOPEN: { RECHECKED: 'REOPENED', CLOSED: 'REOPENED' },
  WITHDRAW: { OPEN: 'WITHDRAWN', RESPONDED: 'WITHDRAWN', REOPENED: 'WITHDRAWN' },
};

/** The state after a move; null where the move is not allowed. */
export function afterMove(state: TicketState, move: TicketStep): TicketState | null {
  return moves[move][state] ?? null;
}

/** The moves a state allows, for people who asked for another. */
export function movesFrom(state: TicketState): TicketStep[] {
  return (Object.keys(moves) as TicketStep[]).filter((move) => afterMove(state, move) !== null);
}

/** Whether something still has to be done by the site, by when. */
export function isAwaitingSite(state: TicketState): boolean {
  return state === 'OPEN' || state === 'REOPENED';
}

/** Overdue is a ticket the site has not answered within its limit; from its answer on it waits for the re-check. */
export function isOverdue(ticket: { readonly state: TicketState; readonly dueAt: Date }, now: Date): boolean {
  return isAwaitingSite(ticket.state) && now > ticket.dueAt;
}
