import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createGuardedFetch } from './guarded-fetch.ts';
import type { FetchOutcome } from './guarded-fetch/fetch-outcome.ts';
import { listen } from './http.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const anyPort = { host: '127.0.0.1', port: 0 };

function guarded() {
  return createGuardedFetch({ allow: ['127.0.0.1'], contact: 'https://hub.example/about' });
}

async function text(outcome: Promise<FetchOutcome>): Promise<string> {
  const answer = await outcome;
  return answer.kind === 'answered' ? answer.bytes.toString() : answer.kind;
}

describe('a server', () => {
  it('that closes a kept connection in the moment of its use is asked again', async () => {
    let count = 0;
    const handle: Handle = (request, response) => {
      count += 1;
      if (count === 2) request.socket.destroy();
      else response.end(String(count));
    };
    await using server = await listen(handle, anyPort, { grace: 0 });
    using fetchGuarded = guarded();
    expect(await text(fetchGuarded(server.url))).toBe('1');
    expect(await text(fetchGuarded(server.url))).toBe('3');
  });

  it('that is not there is unreachable', async () => {
    const url = await listen(() => undefined, anyPort).then(async (server) => {
      await server[Symbol.asyncDispose]();
      return server.url;
    });
    using fetchGuarded = guarded();
    expect(await fetchGuarded(url)).toMatchObject({
      kind: 'unreachable',
      reason: { en: expect.stringContaining('ECONNREFUSED') },
    });
  });

  it.each([
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['endless headers', `HTTP/1.1 200 OK\r\n${`x-a: ${'y'.repeat(1000)}\r\n`.repeat(100)}\r\n`],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 5\r\n\r\nhello'],
  ])('that speaks %s is malformed', async (_name, answer) => {
    const server = createServer((socket) =>
      socket
        .on('error', () => undefined)
        .resume()
        .end(answer),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    using fetchGuarded = guarded();
    const outcome = await fetchGuarded(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(outcome).toMatchObject({ kind: 'malformed' });
    server.close();
    await once(server, 'close');
  });
});
