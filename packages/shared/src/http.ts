import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Language, parseLanguage, say } from './bilingual.ts';
import { HubError } from './errors.ts';

/** The language a request asks to be answered in. */
export function languageOf(request: IncomingMessage): Language {
  return parseLanguage(request.headers['accept-language']);
}

/** The whole body of a request. Throws LIMIT_EXCEEDED past `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) {
      throw HubError.limitExceeded(`请求正文超过 ${limit} 字节。`, `The request body exceeds ${limit} bytes.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** Answers with an error in the shape GraphQL clients read, in the reader's language. */
export function sendError(response: ServerResponse, language: Language, error: HubError): void {
  if (response.headersSent) {
    if (!response.writableEnded) response.destroy();
    return;
  }
  sendJson(response, error.status, {
    errors: [{ message: say(language, error.text), extensions: { code: error.code } }],
  });
}

/** A signal that aborts when the asker has gone away before the answer was complete. */
export function signalOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort(new Error('the asker is gone'));
  });
  return controller.signal;
}

/** An HTTP server that listens, with its address. */
export interface Listening extends AsyncDisposable {
  readonly server: Server;
  readonly url: string;
}

/** Milliseconds a server waits. */
export interface ListenTimes {
  /** For answers under way at the end. */
  readonly grace?: number;
  /** For a request to arrive whole; 0: for ever, where the askers are the hub's own and send large imports. */
  readonly requestTimeout?: number;
}

/**
 * Listens on `host`:`port` (0: any free port). Disposal ends connections that wait for a request at once, lets those
 * with an answer under way finish, and cuts what is left after `grace` milliseconds.
 */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  address: { readonly host: string; readonly port: number },
  { grace = 5_000, requestTimeout = 60_000 }: ListenTimes = {},
): Promise<Listening> {
  const server = createServer({ requestTimeout, headersTimeout: 15_000, keepAliveTimeout: 60_000 }, handle);
  const connections = followConnections(server);
  server.listen(address.port, address.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    server,
    url: `http://${address.host.includes(':') ? 'localhost' : address.host}:${port}`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      connections.end();
      const hurry = setTimeout(connections.cut, grace);
      await closed;
      clearTimeout(hurry);
    },
  };
}

/** Node counts a connection that never sent a request as busy; here only an answer under way keeps one open. */
function followConnections(server: Server): { end(): void; cut(): void } {
  const answers = new Map<Socket, number>();
  let isEnding = false;
  server.on('connection', (socket) => {
    answers.set(socket, 0);
    socket.once('close', () => answers.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    answers.set(socket, (answers.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (answers.get(socket) ?? 1) - 1;
      if (answers.has(socket)) answers.set(socket, left);
      if (isEnding && left === 0) socket.end();
    });
  });
  return {
    end() {
      isEnding = true;
      for (const [socket, count] of answers) if (count === 0) socket.destroy();
    },
    cut() {
      for (const socket of answers.keys()) socket.destroy();
    },
  };
}
