/** From what a ticket came. */
export const TicketCauseKind = {
  /** A monitor saw it. */
  MONITOR: 'MONITOR',
  /** The column inspector found it. */
  FINDING: 'FINDING',
  /** A duty was not kept. */
  DUTY: 'DUTY',
} as const;
export type TicketCauseKind = keyof typeof TicketCauseKind;

/** What a ticket came from, and its id where it has one. */
export interface TicketCause {
  readonly kind: TicketCauseKind;
  readonly id: string | null;
}
