import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { constants } from 'node:crypto';
import { isIPv6, type LookupFunction } from 'node:net';
import { messageOf } from '../errors.ts';
import { FetchRefusal } from './fetch-outcome.ts';
import { readAnswerBody } from './read-answer-body.ts';

/** One request to one address, without redirects. */
export interface ExchangeRequest {
  readonly url: URL;
  /** The checked addresses; the connection goes to one of these and nowhere else. */
  readonly addresses: readonly string[];
  readonly method: string;
  readonly headers: Headers;
  readonly body?: string | Uint8Array | undefined;
  readonly maxBytes: number;
  /** Milliseconds without a byte. */
  readonly idleTimeout: number;
  /** Carries the deadline of the whole request as well. */
  readonly signal: AbortSignal;
}

/** What one exchange brought. */
export interface ExchangeAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** Where a redirect points to; null for any other answer. */
  readonly location: string | null;
}

/** Speaks HTTP with checked addresses over connections that are kept for a while. */
export interface Exchanges extends Disposable {
  /** Throws {@link FetchRefusal}, or the signal's reason. */
  send(request: ExchangeRequest): Promise<ExchangeAnswer>;
}

const headerLimit = 32 * 1024;
const redirects = new Set([301, 302, 303, 307, 308]);

export function createExchanges(): Exchanges {
  const kept = { keepAlive: true, maxFreeSockets: 64, timeout: 5_000 };
  const http = new HttpAgent(kept);
  // Old servers renegotiate without RFC 5746; refusing them would hide whole sites, and what is read here is public.
  const https = new HttpsAgent({ ...kept, secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT });

  function open(asked: ExchangeRequest): ClientRequest {
    const { url, signal } = asked;
    const options = {
      method: asked.method,
      headers: Object.fromEntries(asked.headers),
      lookup: pinnedTo(asked.addresses),
      maxHeaderSize: headerLimit,
      timeout: asked.idleTimeout,
      signal,
    };
    return url.protocol === 'https:'
      ? httpsRequest(url, { ...options, agent: https })
      : httpRequest(url, { ...options, agent: http });
  }

  async function send(asked: ExchangeRequest): Promise<ExchangeAnswer> {
    const request = open(asked);
    let silence: FetchRefusal | undefined;
    request.on('timeout', () => request.destroy((silence = fellSilent())));
    try {
      const response = await answerTo(request, asked.body);
      return await readAnswer(response, asked);
    } catch (error) {
      request.destroy();
      asked.signal.throwIfAborted();
      // A kept connection may have been closed by the other side in the moment of its use; a new one tells the truth.
      if (request.reusedSocket && isReset(error) && asked.method !== 'POST') return await send(asked);
      throw silence ?? toRefusal(error);
    }
  }

  return {
    send,
    [Symbol.dispose]() {
      http.destroy();
      https.destroy();
    },
  };
}

function answerTo(request: ClientRequest, body: string | Uint8Array | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.on('error', reject);
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      reject(new FetchRefusal('malformed', '服务器要求改用其他协议。', 'The server switched to another protocol.'));
    });
    request.end(body);
  });
}

async function readAnswer(response: IncomingMessage, asked: ExchangeRequest): Promise<ExchangeAnswer> {
  const status = response.statusCode ?? 0;
  const headers = headersOf(response);
  const location = redirects.has(status) ? locationOf(response) : null;
  // Nobody reads the page of a redirect, so it is cut and its connection with it.
  if (location !== null) response.destroy();
  const isEmpty = location !== null || asked.method === 'HEAD';
  const bytes = isEmpty ? Buffer.alloc(0) : await readAnswerBody(response, asked.maxBytes);
  return { status, headers, bytes, location };
}

// Addresses with bare Chinese characters are common; Node reads header bytes as Latin-1.
function locationOf({ headers }: IncomingMessage): string | null {
  return headers.location === undefined ? null : Buffer.from(headers.location, 'latin1').toString('utf8');
}

function headersOf(response: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(response.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

/** Answers every question for a name with the addresses that were checked; host header and SNI keep the name. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const answers = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, { all }, callback) => {
    const [first] = answers;
    if (all === true) callback(null, answers);
    else callback(null, first?.address ?? '', first?.family ?? 4);
  };
}

function fellSilent(): FetchRefusal {
  return new FetchRefusal('timedOut', '服务器长时间没有回应。', 'The server fell silent.');
}

function isReset(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

function toRefusal(error: unknown): FetchRefusal {
  if (error instanceof FetchRefusal) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = code === '' ? messageOf(error) : code;
  if (code.startsWith('HPE_')) {
    return new FetchRefusal('malformed', `回应不是有效的 HTTP（${why}）。`, `The answer is not valid HTTP (${why}).`, {
      cause: error,
    });
  }
  if (code.startsWith('CERT_') || code.startsWith('ERR_TLS') || code.includes('_CERT')) {
    return new FetchRefusal(
      'unreachable',
      `网站证书无效（${why}）。`,
      `The certificate of the site is not valid (${why}).`,
      { cause: error },
    );
  }
  return new FetchRefusal('unreachable', `无法连接（${why}）。`, `No connection (${why}).`, { cause: error });
}
