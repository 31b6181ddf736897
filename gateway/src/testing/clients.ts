import { type Client, createClient, type SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';
import { until } from './fake-hub.ts';

/** What a follower receives for one event. */
export interface Received {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
}

/** A follower that queues what it gets, so that no test misses a message. */
export interface TestFollower extends AsyncDisposable {
  readonly received: Received[];
  /** The `id` of each event, for server-sent events. */
  readonly ids: string[];
  /** Resolves with how the stream ended: a close event, the errors of an `error` message, or null for `complete`. */
  readonly ended: Promise<unknown>;
  /** Waits until this many events have come and gives all of them. */
  take(count: number): Promise<Received[]>;
}

/** Follows over graphql-transport-ws with the client of graphql-ws. */
export function followBySocket(
  url: string,
  payload: SubscribePayload,
  connectionParams: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): TestFollower {
  class SocketWithHeaders extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  const client: Client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: SocketWithHeaders,
    retryAttempts: 0,
    connectionParams,
    on: { error: () => {} },
  });
  const received: Received[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<unknown>();
  const stop = client.subscribe<Record<string, unknown>>(payload, {
    next: (result) => void received.push(result as Received),
    error: resolve,
    complete: () => resolve(null),
  });
  return {
    received,
    ids: [],
    ended,
    take: (count) => atLeast(received, count),
    async [Symbol.asyncDispose]() {
      stop();
      await client.dispose();
    },
  };
}

/** Follows over server-sent events by hand, so that ids and comments can be seen. */
export function followByStream(
  url: string,
  payload: { query: string; variables?: object },
  headers: Record<string, string> = {},
): TestFollower & { readonly comments: string[] } {
  const controller = new AbortController();
  const received: Received[] = [];
  const ids: string[] = [];
  const comments: string[] = [];
  const read = async (): Promise<unknown> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify(payload),
      signal: controller.signal,
    });
    if (response.body === null || response.status !== 200) return response.status;
    let rest = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = `${rest}${chunk}`.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const fields = Object.fromEntries(
          block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
        );
        if (fields[''] !== undefined) comments.push(fields['']);
        if (fields['id'] !== undefined) ids.push(fields['id']);
        if (fields['event'] === 'next') received.push(JSON.parse(fields['data'] ?? '') as Received);
        if (fields['event'] === 'complete') return null;
      }
    }
    return 'cut off';
  };
  return {
    received,
    ids,
    comments,
    ended: read().catch((error: unknown) => error),
    take: (count) => atLeast(received, count),
    async [Symbol.asyncDispose]() {
      controller.abort();
    },
  };
}

async function atLeast(received: Received[], count: number): Promise<Received[]> {
  await until(() => received.length >= count);
  return received;
}
