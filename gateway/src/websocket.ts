import { anonymous } from '@dibao/shared/auth';
import { parseLanguage, say } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import { handleProtocols, makeServer } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { limits } from './limits.ts';
import { createSocketGuard } from './socket-guard.ts';
import { createSocketOperations } from './socket-operations.ts';
import {
  closeTooSlow,
  CloseWith,
  type SocketContext,
  type SocketServerOptions,
  type SocketSession,
  toCloseReason,
} from './socket-session.ts';

export interface SocketServer extends AsyncDisposable {
  /** Takes over an upgrade request to `/graphql`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** Serves graphql-transport-ws: subscriptions, queries and mutations, each on any of a socket's operation ids. */
export function createSocketServer(options: SocketServerOptions): SocketServer {
  const { tail, asker, onEnd, metrics, clock, log, ping, drain } = options;
  const sessions = new Set<SocketSession>();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.body,
    perMessageDeflate: false,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });
  const protocol = makeServer<Record<string, unknown> | undefined, SocketSession>({
    connectionInitWaitTimeout: 10_000,
    onConnect: connect,
    ...createSocketOperations(options),
  });

  async function connect({ connectionParams = {}, extra: session }: SocketContext): Promise<boolean> {
    const { authorization, Authorization, 'accept-language': language } = connectionParams;
    if (typeof language === 'string') session.language = parseLanguage(language);
    const token = Authorization ?? authorization;
    try {
      if (typeof token !== 'string' && token !== undefined) throw noText();
      session.viewer = await asker.ofSocket(session.request, token);
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      session.socket.close(CloseWith.forbidden, toCloseReason(say(session.language, error.text)));
      return false;
    }
    // Whoever left while they were asked has nothing to end.
    if (session.gone.signal.aborted) return false;
    session.expiry = onEnd(session.viewer, () => {
      const reason = session.viewer.session === null ? tokenExpired : sessionEnded;
      session.socket.close(CloseWith.forbidden, say(session.language, reason));
    });
    return true;
  }

  function open(socket: WebSocket, request: IncomingMessage): void {
    const session: SocketSession = {
      socket,
      request,
      gone: new AbortController(),
      viewer: anonymous,
      language: parseLanguage(request.headers['accept-language']),
      cursor: null,
      expiry: null,
      operations: 0,
      seenAt: clock.now().getTime(),
    };
    sessions.add(session);
    const seen = (): void => void (session.seenAt = clock.now().getTime());
    const mayGoOn = createSocketGuard(session, clock, () => closeTooSlow(session, metrics));
    const fail = (error: unknown): void => {
      log.error({ err: error }, 'socket-failed');
      socket.close(CloseWith.internalError, 'Internal error');
    };
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text).then(seen),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (data: RawData) => {
            if (mayGoOn()) void receive(String(data)).catch(fail);
          }),
      },
      session,
    );
    socket.on('message', seen).on('pong', seen).on('ping', seen).on('ping', mayGoOn);
    socket.on('error', (error) => log.debug({ err: error }, 'socket-error'));
    socket.once('close', (code, reason) => {
      session.expiry?.[Symbol.dispose]();
      session.gone.abort();
      sessions.delete(session);
      void closed(code, String(reason)).catch(fail);
    });
  }

  /** Tells followers the head, so that they know what they lack; finds connections whose other end is gone. */
  function beat(): void {
    const now = clock.now().getTime();
    const message = JSON.stringify({ type: 'ping', ...(tail.head === null ? {} : { payload: { head: tail.head } }) });
    for (const session of sessions) {
      const { socket, seenAt } = session;
      const isSilent = now - seenAt > 3 * ping;
      if (isSilent && socket.bufferedAmount > 0) closeTooSlow(session, metrics);
      else if (isSilent) socket.terminate();
      else if (socket.readyState === socket.OPEN && socket.bufferedAmount === 0) {
        socket.send(message);
        socket.ping();
      }
    }
  }
  const pulse = setInterval(beat, ping);

  return {
    upgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (webSocket) => open(webSocket, request));
    },
    async [Symbol.asyncDispose]() {
      clearInterval(pulse);
      const closings = [...sessions].map(({ socket, cursor }) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        socket.once('close', () => resolve());
        socket.close(CloseWith.goingAway, toCloseReason(cursor ?? 'Going away'));
        return promise;
      });
      const hurry = setTimeout(() => [...sessions].forEach(({ socket }) => socket.terminate()), drain);
      await Promise.all(closings);
      clearTimeout(hurry);
      sockets.close();
    },
  };
}

const tokenExpired = { zh: '令牌已过期', en: 'Token expired' };
const sessionEnded = { zh: '会话已结束', en: 'Session ended' };

function noText(): HubError {
  return HubError.unauthenticated('authorization 应为字符串。', 'The authorization must be a string.');
}

/** Resolves when the bytes have left this process: a client that does not read makes it wait. */
function send(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) resolve();
    // A socket that broke meanwhile tells so by its close event.
    else socket.send(text, () => resolve());
  });
}
