import type { Bilingual } from '../bilingual.ts';

/** What became of a request: an answer of any status, or the reason why there is none. */
export type FetchOutcome = FetchAnswer | FetchFailure;

/** An answer that arrived whole, whatever its status. */
export interface FetchAnswer {
  readonly kind: 'answered';
  /** The address that answered, behind all redirects. */
  readonly finalUrl: string;
  readonly status: number;
  readonly headers: Headers;
  /** The body, decompressed. */
  readonly bytes: Buffer;
  /** The addresses that redirected, the asked one first; empty without redirects. */
  readonly redirects: readonly string[];
}

/**
 * Why there is no answer.
 * - `refused`: the guard does not go there: scheme, port, credentials in the address, a private address.
 * - `unreachable`: no name, no connection, no valid certificate, or a connection that broke.
 * - `timedOut`: a deadline passed, whole or between two bytes.
 * - `tooLarge`: more bytes than asked for, before or after decompression.
 * - `malformed`: what came is no HTTP answer that can be read.
 * - `tooManyRedirects`: redirects beyond the limit, or in a circle.
 * - `busy`: too many requests wait already; nothing was sent.
 */
export type FetchFailureKind =
  | 'refused'
  | 'unreachable'
  | 'timedOut'
  | 'tooLarge'
  | 'malformed'
  | 'tooManyRedirects'
  | 'busy';

/** A request without answer, with a sentence for people. */
export interface FetchFailure {
  readonly kind: FetchFailureKind;
  /** The address at which it failed. */
  readonly finalUrl: string;
  readonly reason: Bilingual;
  readonly redirects: readonly string[];
}

/** Ends a request inside the client; becomes a {@link FetchFailure}. */
export class FetchRefusal extends Error {
  readonly kind: FetchFailureKind;
  readonly reason: Bilingual;

  constructor(kind: FetchFailureKind, zh: string, en: string, options?: ErrorOptions) {
    super(en, options);
    this.kind = kind;
    this.reason = { zh, en };
  }
}
