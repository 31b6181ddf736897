import type { AnswerError, ReleaseEvent } from './followed-event.ts';

/** What a connection tells, in order. */
export type Step =
  /** The hub has answered; what follows comes from it. Always the first step. */
  | { readonly kind: 'connected' }
  /** An event, or in its place the errors that kept it back. */
  | { readonly kind: 'event'; readonly event: ReleaseEvent | null; readonly errors: readonly AnswerError[] }
  /** Everything up to this cursor was read, also what the filter left out. */
  | { readonly kind: 'read'; readonly cursor: string };

export type TransportName = 'websocket' | 'sse' | 'polling';

/** One way to read the release log. */
export interface Transport {
  readonly name: TransportName;
  /**
   * Reads the events after a cursor until the connection ends. The next one is fetched only as they are taken, but for a
   * bounded number. Throws HubError, SERVICE_UNAVAILABLE for whatever the network does. Ends quietly when aborted.
   */
  open(after: string, signal: AbortSignal): AsyncGenerator<Step, void, undefined>;
}

/** The answer to a subscription, once for each event. */
export interface EventAnswer {
  readonly data?: { readonly releaseEvents?: ReleaseEvent | null } | null;
  readonly errors?: readonly AnswerError[];
}

/** An answer as a step. */
export function toEventStep({ data, errors = [] }: EventAnswer): Step {
  return { kind: 'event', event: data?.releaseEvents ?? null, errors };
}
