import { serviceViewer } from '@dibao/shared/auth';
import { HubError } from '@dibao/shared/errors';
import { identityHeader } from '@dibao/shared/identity';
import type { Log } from '@dibao/shared/log';
import { createClient } from 'graphql-ws';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { askService } from '../ask-service.ts';
import type { IdentityOf } from '../identities.ts';

/**
 * The end of a log as this process knows it. It only wakes readers: what they read is always the log itself,
 * so a wake too many costs a query and a wake too few is made good by the next look.
 */
export interface Tail extends AsyncDisposable {
  /** Counts the changes of the head seen so far. */
  readonly version: number;
  /** The newest cursor; null until its service has answered once. */
  readonly head: string | null;
  /** Resolves when `version` exceeds `seen`, when `timeout` milliseconds are over, or when the signal aborts. */
  changed(seen: number, signal: AbortSignal, timeout?: number): Promise<void>;
  /**
   * The head as the service says it now, never as it was before the call: whoever comes while an answer is under way shares
   * the next one with all who do. Throws what {@link askService} throws.
   */
  readHead(): Promise<string>;
}

export interface TailOptions {
  /** The fields of the log, and the service that owns it. */
  readonly of: { readonly field: string; readonly state: string; readonly service: string };
  /** Where that service answers, without a path. */
  readonly url: string;
  readonly identityOf: IdentityOf;
  /** Milliseconds between two looks at the head, and for one answer. */
  readonly poll: number;
  readonly deadline: number;
  readonly log: Log;
}

const viewer = serviceViewer('gateway');

/** One subscription to the service for the whole process, under it a look at the head every few seconds. */
export function createTail({ of, url, identityOf, poll, deadline, log }: TailOptions): Tail {
  const stop = new AbortController();
  const waiting = new Set<() => void>();
  let version = 0;
  let head: string | null = null;
  let asking: Promise<string> | null = null;
  let next: Promise<string> | null = null;

  function wake(): void {
    version += 1;
    for (const resume of [...waiting]) resume();
  }

  function learn(cursor: string): void {
    if (cursor === head) return;
    head = cursor;
    wake();
  }

  function readHead(): Promise<string> {
    if (asking !== null) {
      next ??= asking
        .catch(() => {})
        .then(() => {
          next = null;
          return readHead();
        });
      return next;
    }
    asking = askHead().finally(() => {
      asking = null;
    });
    return asking;
  }

  async function askHead(): Promise<string> {
    const answer = await askService({
      service: of.service,
      url: `${url}/graphql`,
      query: `{ ${of.state} { head } }`,
      headers: { [identityHeader]: await identityOf(viewer) },
      deadline,
      signal: stop.signal,
      repeatable: true,
    });
    const cursor = (answer.data as Record<string, { head?: unknown }> | null | undefined)?.[of.state]?.head;
    if (typeof cursor !== 'string') throw HubError.unavailable(of.service, answer.errors?.[0]);
    learn(cursor);
    return cursor;
  }

  async function listen(connected: () => void): Promise<void> {
    const client = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      keepAlive: 10_000,
      connectionAckWaitTimeout: deadline,
      connectionParams: async () => ({ [identityHeader]: await identityOf(viewer) }),
      on: { connected },
    });
    // A client that is still connecting waits for that, and fails with it.
    const leave = () => Promise.resolve(client.dispose()).catch(() => {});
    const unlisten = () => void leave();
    stop.signal.addEventListener('abort', unlisten, { once: true });
    try {
      const events = client.iterate<Record<string, { cursor?: unknown } | undefined>>({
        query: `subscription { ${of.field} { cursor position } }`,
      });
      for await (const { data } of events) {
        const cursor = data?.[of.field]?.cursor;
        if (typeof cursor === 'string') learn(cursor);
        else wake();
      }
    } finally {
      stop.signal.removeEventListener('abort', unlisten);
      await leave();
    }
  }

  async function keepListening(): Promise<void> {
    let attempt = 0;
    let isLost = false;
    const connected = (): void => {
      if (isLost) log.info({ log: of.field }, 'log-tail-restored');
      [attempt, isLost] = [0, false];
      // Something may have been appended while nobody listened.
      wake();
    };
    while (!stop.signal.aborted) {
      const reason = await listen(connected).catch((error: unknown) => describe(error));
      if (stop.signal.aborted) return;
      if (!isLost) log.warn({ log: of.field, reason }, 'log-tail-lost');
      isLost = true;
      await sleep(Math.min(100 * 2 ** attempt, poll), undefined, { signal: stop.signal }).catch(() => {});
      attempt += 1;
    }
  }

  async function keepLooking(): Promise<void> {
    while (!stop.signal.aborted) {
      await readHead().catch((error: unknown) => log.debug({ log: of.field, err: error }, 'log-head-unreachable'));
      await sleep(poll, undefined, { signal: stop.signal }).catch(() => {});
    }
  }

  const running = [keepListening(), keepLooking()];
  return {
    get version() {
      return version;
    },
    get head() {
      return head;
    },
    readHead,
    changed(seen, signal, timeout) {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (version > seen || signal.aborted || stop.signal.aborted) return Promise.resolve();
      const resume = () => resolve();
      const timer = timeout === undefined ? undefined : setTimeout(resume, timeout);
      waiting.add(resume);
      signal.addEventListener('abort', resume, { once: true });
      return promise.finally(() => {
        clearTimeout(timer);
        waiting.delete(resume);
        signal.removeEventListener('abort', resume);
      });
    },
    async [Symbol.asyncDispose]() {
      stop.abort();
      for (const resume of [...waiting]) resume();
      await Promise.all(running);
    },
  };
}

/** The client of graphql-ws throws close and error events, which are no errors. */
function describe(thrown: unknown): string {
  const { code, reason, message } = thrown as { code?: unknown; reason?: unknown; message?: unknown };
  return typeof message === 'string' ? message : `closed ${String(code)} ${String(reason)}`;
}
