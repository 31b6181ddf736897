import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Log } from '../log.ts';
import { createWatermark } from './watermark.ts';

/** Knows how far a log has grown, and wakes whoever waits for more. One per process and log, shared by all readers. */
export interface Tail extends AsyncDisposable {
  /** The newest position known to be committed. */
  readonly head: number;
  /** Resolves with the head as soon as it is past `position`, or unchanged when the signal aborts. */
  waitPast(position: number, signal: AbortSignal): Promise<number>;
  /** Takes note of a position seen by other means, such as an append of this process. */
  advance(position: number): void;
}

export interface TailOptions {
  readonly url: string;
  /** The NOTIFY channel; its payload is the head position. */
  readonly channel: string;
  /** Reads the head from the table: the truth, since a notification may be lost while disconnected. */
  readonly readHead: () => Promise<number>;
  readonly log: Log;
  /** Milliseconds between looks at the table. */
  readonly pollInterval?: number;
}

/** Starts a tail: LISTEN on a connection of its own, with a poll underneath. */
export async function createTail(options: TailOptions): Promise<Tail> {
  const { log, pollInterval = 1_000 } = options;
  const stopped = new AbortController();
  const mark = createWatermark(await options.readHead());

  async function poll(): Promise<void> {
    while (!stopped.signal.aborted) {
      await options.readHead().then(mark.advance, (error: unknown) => log.warn({ err: error }, 'tail-poll-failed'));
      await sleep(pollInterval, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  }

  async function listen(): Promise<void> {
    while (!stopped.signal.aborted) {
      const client = new Client({ connectionString: options.url, connectionTimeoutMillis: 10_000, keepAlive: true });
      const lost = Promise.withResolvers<void>();
      stopped.signal.addEventListener('abort', () => lost.resolve(), { once: true });
      client.on('error', () => lost.resolve());
      client.on('end', () => lost.resolve());
      client.on('notification', ({ payload }) => mark.advance(Number(payload)));
      try {
        await client.connect();
        await client.query(`listen ${client.escapeIdentifier(options.channel)}`);
        if (!stopped.signal.aborted) await lost.promise;
      } catch (error) {
        log.warn({ err: error }, 'tail-listen-failed');
      }
      await client.end().catch(() => undefined);
      await sleep(pollInterval, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  }

  const running = Promise.all([poll(), listen()]);
  return {
    get head() {
      return mark.value;
    },
    advance: mark.advance,
    async waitPast(position, signal) {
      await mark.reach(position + 1, AbortSignal.any([signal, stopped.signal]));
      return mark.value;
    },
    async [Symbol.asyncDispose]() {
      stopped.abort();
      await running;
    },
  };
}
