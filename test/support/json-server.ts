import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '@dibao/shared/http';

/** What a provider on loopback was asked. */
interface ProviderCall {
  readonly url: URL;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** A real HTTP server that takes JSON and answers what the test says. */
export interface JsonServer extends AsyncDisposable {
  readonly url: string;
  readonly calls: ProviderCall[];
  answer: { readonly status: number; readonly body: unknown };
}

export async function startJsonServer(body: unknown): Promise<JsonServer> {
  const calls: ProviderCall[] = [];
  const state: { answer: JsonServer['answer'] } = { answer: { status: 200, body } };
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = (await readBody(request, 1_000_000)).toString('utf8');
    calls.push({
      url: new URL(request.url ?? '/', 'http://provider'),
      headers: request.headers,
      body: JSON.parse(text),
    });
    response.writeHead(state.answer.status).end(JSON.stringify(state.answer.body));
  }
  const server = createServer((request, response) => void take(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  });
}
