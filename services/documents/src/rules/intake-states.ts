/** What became of a draft. */
export const DraftState = { OPEN: 'OPEN', RELEASED: 'RELEASED', DISMISSED: 'DISMISSED' } as const;
export type DraftState = keyof typeof DraftState;

/** What a change on a portal asks for. */
export const ProposalKind = { CORRECTION: 'CORRECTION', WITHDRAWAL: 'WITHDRAWAL' } as const;
export type ProposalKind = keyof typeof ProposalKind;

/** Where a proposal stands: it waits · it is held back by a redesign · decided · nothing was left to decide. */
export const ProposalState = {
  OPEN: 'OPEN',
  HELD: 'HELD',
  ACCEPTED: 'ACCEPTED',
  REJECTED: 'REJECTED',
  LAPSED: 'LAPSED',
} as const;
export type ProposalState = keyof typeof ProposalState;

export const AlarmState = { OPEN: 'OPEN', CLOSED: 'CLOSED' } as const;
export type AlarmState = keyof typeof AlarmState;
