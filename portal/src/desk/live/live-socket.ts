import { createWatchdog } from '@dibao/client/watchdog';
import { createClient } from 'graphql-ws/client';
import type { TypedDocumentString } from '../../generated/graphql.ts';

/** The connection by which the hub tells what happens, one for all that a page follows. */
export interface LiveSocket {
  /** The answers to a subscription. Throws the errors of the hub, or how the connection ended. */
  subscribe<Result, Variables extends Record<string, unknown>>(
    operation: TypedDocumentString<Result, Variables>,
    variables: Variables,
    onOpen: () => void,
    signal: AbortSignal,
  ): AsyncGenerator<Result, void, undefined>;
}

/** Milliseconds without a sign of life after which a connection counts as lost; the hub pings every 15 seconds. */
const silence = 45_000;
const acknowledgement = 10_000;

export function createLiveSocket(): LiveSocket {
  const watchdog = createWatchdog(() => client.terminate());
  const url = new URL('/graphql', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const client = createClient({
    url: url.href,
    // Connecting again is for who follows: it knows from where.
    retryAttempts: 0,
    connectionAckWaitTimeout: acknowledgement,
    connectionParams: { 'accept-language': 'zh' },
    on: { message: () => watchdog.feed(silence), closed: () => watchdog.rest() },
  });

  return {
    async *subscribe(operation, variables, onOpen, signal) {
      const leave = client.on('connected', onOpen);
      const answers = client.iterate({ query: String(operation), variables });
      const stop = (): void => void answers.return?.();
      signal.addEventListener('abort', stop, { once: true });
      try {
        for await (const { data, errors } of answers) {
          if (data == null) throw errors;
          yield data as never;
        }
      } finally {
        signal.removeEventListener('abort', stop);
        leave();
      }
    },
  };
}
