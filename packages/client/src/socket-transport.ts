import { ErrorCode, HubError } from '@dibao/shared/errors';
import { createClient } from 'graphql-ws/client';
import { WebSocket } from 'ws';
import { asHubError, connectionLost, toHubError } from './answer-error.ts';
import { eventsSubscription } from './event-queries.ts';
import type { AnswerError, ReleaseFilter } from './followed-event.ts';
import type { FollowTiming } from './follow-timing.ts';
import type { HubClient } from './hub-client.ts';
import { createInbox } from './inbox.ts';
import { type EventAnswer, type Step, toEventStep, type Transport } from './transport.ts';
import { createWatchdog } from './watchdog.ts';

/** Events that may wait for their reader before the socket is no longer read. */
const inboxBound = 100;

/** Milliseconds the other side has to answer our goodbye. */
const farewell = 1_000;

/** Follows over graphql-transport-ws. */
export function createSocketTransport(hub: HubClient, filter: ReleaseFilter, timing: FollowTiming): Transport {
  async function* open(after: string, signal: AbortSignal): AsyncGenerator<Step, void, undefined> {
    let socket: WebSocket | undefined;
    class FollowerSocket extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { handshakeTimeout: timing.connect });
        keep(this);
      }
    }
    const keep = (created: WebSocket): void => {
      socket = created;
    };
    const headers = await hub.headers();
    let isListening = true;
    const inbox = createInbox<Step>(inboxBound, {
      onFull() {
        isListening = false;
        watchdog.rest();
        socket?.pause();
      },
      onRoom() {
        isListening = true;
        socket?.resume();
        watchdog.feed(timing.silence);
      },
    });
    using watchdog = createWatchdog(() => inbox.end(connectionLost('长时间没有动静', 'no sign of life')));
    // Handshake and acknowledgement have deadlines of their own.
    watchdog.feed(2 * timing.connect + timing.silence);
    const client = createClient({
      url: hub.socketUrl.href,
      webSocketImpl: FollowerSocket,
      // Connecting again is the follower's own affair: it knows from where.
      retryAttempts: 0,
      connectionAckWaitTimeout: timing.connect,
      // Also servers that send no pings of their own then show that they live.
      keepAlive: timing.silence / 3,
      connectionParams: headers,
      on: {
        connected: () => inbox.push({ kind: 'connected' }),
        message() {
          if (isListening) watchdog.feed(timing.silence);
        },
        closed: (event) => inbox.end(toError(event)),
      },
    });
    client.subscribe(
      { query: eventsSubscription, variables: { after, filter } },
      {
        next: (answer) => inbox.push(toEventStep(answer as EventAnswer)),
        error: (thrown) => inbox.end(toError(thrown)),
        complete: () => inbox.end(),
      },
    );
    const stop = (): void => inbox.end();
    signal.addEventListener('abort', stop, { once: true });
    try {
      if (!signal.aborted) yield* inbox;
    } finally {
      signal.removeEventListener('abort', stop);
      // What becomes of a connection that never came about no longer matters.
      Promise.resolve(client.dispose()).catch(() => {});
      if (socket !== undefined) close(socket);
    }
  }
  return { name: 'websocket', open };
}

/** Says goodbye; who does not answer is left. */
function close(socket: WebSocket): void {
  // A paused socket would never read the answer; and what else it says no longer matters.
  socket.on('error', () => {});
  socket.resume();
  socket.close(1000);
  const hurry = setTimeout(() => socket.terminate(), farewell);
  socket.once('close', () => clearTimeout(hurry));
  if (socket.readyState === socket.CLOSED) clearTimeout(hurry);
}

/** What ended a subscription: an `error` message's errors, an error event, or a close event. */
function toError(thrown: unknown): HubError {
  if (Array.isArray(thrown)) return toHubError(thrown as AnswerError[]);
  const { code, reason, error } = thrown as { code?: unknown; reason?: unknown; error?: unknown };
  if (error instanceof Error) return asHubError(error);
  if (typeof code !== 'number') return asHubError(thrown);
  const said = `${code} ${typeof reason === 'string' ? reason : ''}`.trim();
  if (code === 4401 || code === 4403) return new HubError(ErrorCode.UNAUTHENTICATED, { zh: said, en: said });
  // 4490, "too slow", names a cursor to resume from. Ours is never behind what we handed on, and never ahead, so it holds.
  return connectionLost(said, said);
}
