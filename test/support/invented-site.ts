import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path of an invented site answers. */
interface SiteAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A request the site got. */
interface SiteRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly status: number;
}

/** A government site that a test invents: real HTTP on a loopback port of its own, so each one is a host of its own. */
export interface InventedSite extends AsyncDisposable {
  /** `http://127.0.0.1:40123`, without a closing slash. */
  readonly url: string;
  /** Every request answered so far, oldest first. */
  readonly requests: SiteRequest[];
  /**
   * Serves this at the path from now on and answers its full address. A text is a page in UTF-8 with an ETag, answered
   * with 304 to whoever has it; a handler does as it likes, also nothing at all.
   */
  serve(path: string, answer: string | SiteAnswer | Handler): string;
  /** Answers 404 at the path from now on. */
  remove(path: string): void;
}

export async function createInventedSite(): Promise<InventedSite> {
  const pages = new Map<string, string | SiteAnswer | Handler>();
  const requests: SiteRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    response.once('close', () => requests.push({ path, headers: request.headers, status: response.statusCode }));
    const answer = pages.get(path) ?? pages.get(path.replace(/\?.*$/, '')) ?? { status: 404, body: 'nothing here' };
    if (typeof answer === 'function') answer(request, response);
    else if (typeof answer === 'string') sendPage(request, response, answer);
    else response.writeHead(answer.status ?? 200, { 'content-type': 'text/html', ...answer.headers }).end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    serve(path, answer) {
      pages.set(path, answer);
      return `${url}${path}`;
    },
    remove(path) {
      pages.delete(path);
    },
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function sendPage(request: IncomingMessage, response: ServerResponse, html: string): void {
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag }).end(html);
}
