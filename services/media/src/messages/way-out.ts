import type { MessageWay } from '../rules/contact.ts';

/** A message in the forms the ways out need. */
export interface OutgoingMessage {
  /** The same at every attempt: a receiver that knows it shows a repetition once. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** For SMS. */
  readonly short: string;
  /** For robots. */
  readonly markdown: string;
}

/** Where it goes, in the open. */
export interface OpenAddress {
  readonly address: string;
  readonly secret: string | null;
}

/** What came of an attempt, with the provider's own words. REFUSED: trying again will not help; FAILED: it may. */
export interface SendOutcome {
  readonly kind: 'SENT' | 'REFUSED' | 'FAILED';
  readonly answer: string;
}

/** Sends one message. Never throws for what the other side does, and ends within its deadline. */
export type WayOut = (to: OpenAddress, message: OutgoingMessage, signal: AbortSignal) => Promise<SendOutcome>;

/** The ways that are set up. */
export type WaysOut = Readonly<Partial<Record<MessageWay, WayOut>>>;
