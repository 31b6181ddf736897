import { once } from 'node:events';
import { type ClientOptions, WebSocket } from 'ws';
import { until } from './fake-hub.ts';

/** A WebSocket without a protocol library, for what no well-behaved client does. */
export interface RawSocket extends AsyncDisposable {
  readonly messages: Record<string, unknown>[];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  send(message: object | string): void;
  /** The next message nobody has asked for yet. */
  next(): Promise<Record<string, unknown>>;
  /** Resolves when all that was said to be sent has left this process. */
  sent(): Promise<void>;
  /** Stops and goes on reading from the network. */
  pause(): void;
  resume(): void;
}

export async function openSocket(
  url: string,
  headers: Record<string, string> = {},
  protocol = 'graphql-transport-ws',
  options: ClientOptions = {},
): Promise<RawSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, { headers, ...options });
  const messages: Record<string, unknown>[] = [];
  const { promise: closed, resolve } = Promise.withResolvers<{ code: number; reason: string }>();
  let taken = 0;
  socket.on('message', (data) => messages.push(JSON.parse(String(data)) as Record<string, unknown>));
  socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  // An unknown protocol is refused by the client itself, after the server has closed.
  socket.on('error', () => resolve({ code: 4406, reason: 'the client found no protocol' }));
  await Promise.race([once(socket, 'open').catch(() => {}), closed]);
  return {
    messages,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async next() {
      await until(() => messages.length > taken);
      taken += 1;
      return messages[taken - 1] ?? {};
    },
    sent: () => until(() => socket.bufferedAmount === 0),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    async [Symbol.asyncDispose]() {
      socket.terminate();
    },
  };
}
