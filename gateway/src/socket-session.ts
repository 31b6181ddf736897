import type { Viewer } from '@dibao/shared/auth';
import type { Language } from '@dibao/shared/bilingual';
import type { Clock } from '@dibao/shared/clock';
import type { Ids } from '@dibao/shared/ids';
import type { Log } from '@dibao/shared/log';
import type { Context } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Asker } from './asker.ts';
import type { OnEnd } from './expiry.ts';
import type { Tail } from './follow/tail.ts';
import type { Graph } from './graph.ts';
import type { Metrics } from './metrics.ts';

export interface SocketServerOptions {
  readonly graph: Graph;
  readonly tail: Tail;
  readonly asker: Asker;
  readonly onEnd: OnEnd;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Milliseconds, see GatewayTiming. */
  readonly ping: number;
  readonly patience: number;
  readonly drain: number;
}

/** One client's connection. */
export interface SocketSession {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  /** Aborts when the connection is gone. */
  readonly gone: AbortController;
  viewer: Viewer;
  language: Language;
  /** The newest cursor handed to this client. */
  cursor: string | null;
  expiry: Disposable | null;
  /** Operations that run now. */
  operations: number;
  /** Milliseconds of the last sign of life: something was received, or taken. */
  seenAt: number;
}

export type SocketContext = Context<Record<string, unknown> | undefined, SocketSession>;

/** Close codes beyond those of graphql-transport-ws. */
export const CloseWith = {
  goingAway: 1001,
  internalError: 1011,
  forbidden: 4403,
  /** That of graphql-transport-ws for too many `connection_init`, here for too many messages of any kind. */
  tooMany: 4429,
  tooSlow: 4490,
} as const;

/** Ends the connection of a client that does not read, with the cursor to resume from. */
export function closeTooSlow({ socket, cursor }: SocketSession, metrics: Metrics): void {
  metrics.slowCloses.inc({ transport: 'websocket' });
  socket.close(CloseWith.tooSlow, toCloseReason(cursor ?? 'Too slow'));
}

/** A close reason holds at most 123 bytes (RFC 6455, 5.5). */
export function toCloseReason(text: string): string {
  const bytes = Buffer.from(text);
  return bytes.byteLength <= 123
    ? text
    : bytes
        .subarray(0, 120)
        .toString('utf8')
        .replace(/\uFFFD+$/, '');
}
