import { listen, sendJson } from '@dibao/shared/http';
import { silentLog } from '@dibao/shared/log';
import type { Duplex } from 'node:stream';
import { expect, it } from 'vitest';
import { createTail, type Tail } from './tail.ts';

it('tells no head that is older than the question, though it shares answers', async () => {
  let head = 'before';
  let asks = 0;
  const arrived = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  await using service = await listen(
    async (request, response) => {
      // Nobody tells of changes here: the subscription is refused.
      if (request.method !== 'POST') return sendJson(response, 404, {});
      const answer = { data: { releaseLog: { head } } };
      asks += 1;
      // The first question is under way while the log goes on.
      if (asks === 1) {
        arrived.resolve();
        await held.promise;
      }
      sendJson(response, 200, answer);
    },
    { host: '127.0.0.1', port: 0 },
  );
  await using tail = tailOf(service.url);
  await arrived.promise;
  head = 'after';
  const answers = Promise.all([tail.readHead(), tail.readHead(), tail.readHead()]);
  held.resolve();
  expect(await answers).toEqual(['after', 'after', 'after']);
  expect(asks).toBe(2);
});

it('ends quietly while it still waits for its service to let it in', async () => {
  await using service = await listen((_request, response) => sendJson(response, 503, {}), {
    host: '127.0.0.1',
    port: 0,
  });
  const arrived = Promise.withResolvers<Duplex>();
  service.server.on('upgrade', (_request, socket) => arrived.resolve(socket));
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  try {
    const tail = tailOf(service.url);
    const socket = await arrived.promise;
    const ended = tail[Symbol.asyncDispose]();
    socket.destroy();
    await ended;
    await new Promise(setImmediate);
    expect(unhandled).toEqual([]);
  } finally {
    process.off('unhandledRejection', note);
  }
});

function tailOf(url: string): Tail {
  return createTail({
    of: { field: 'releaseEvents', state: 'releaseLog', service: 'documents' },
    ...{ url, identityOf: async () => 'nobody', poll: 60_000, deadline: 5_000, log: silentLog },
  });
}
