import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createGuardedFetch } from '../guarded-fetch.ts';
import { listen } from '../http.ts';

const anyPort = { host: '127.0.0.1', port: 0 };

function guarded(limits: { perHost?: number; total?: number; waiting?: number }) {
  return createGuardedFetch({ allow: ['127.0.0.1'], contact: 'https://hub.example/about', ...limits });
}

describe('turns', () => {
  it('of a slow host do not hold the others', async () => {
    await using slow = await listen(() => undefined, anyPort, { grace: 0 });
    await using quick = await listen((_request, response) => response.end('ok'), anyPort, { grace: 0 });
    using fetchGuarded = guarded({ perHost: 2, total: 4 });
    const stop = new AbortController();
    const stuck = Array.from({ length: 20 }, () => fetchGuarded(slow.url, { signal: stop.signal }));
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => fetchGuarded(quick.url)));
    expect(outcomes.every(({ kind }) => kind === 'answered')).toBe(true);
    stop.abort(new Error('done'));
    expect((await Promise.allSettled(stuck)).every(({ status }) => status === 'rejected')).toBe(true);
  });

  it('to one host are never more than agreed', async () => {
    const held: ServerResponse[] = [];
    let most = 0;
    const handle = (_request: IncomingMessage, response: ServerResponse) => {
      most = Math.max(most, held.push(response));
      if (held.length < 3) return;
      setImmediate(() => {
        for (const waiting of held.splice(0)) waiting.end();
      });
    };
    await using server = await listen(handle, anyPort, { grace: 0 });
    using fetchGuarded = guarded({ perHost: 3 });
    await Promise.all(Array.from({ length: 60 }, () => fetchGuarded(server.url)));
    expect(most).toBe(3);
  });

  it('are refused when too many wait', async () => {
    await using slow = await listen(() => undefined, anyPort, { grace: 0 });
    using fetchGuarded = guarded({ perHost: 1, waiting: 1 });
    const stop = new AbortController();
    const held = [1, 2].map(() => fetchGuarded(slow.url, { signal: stop.signal }));
    expect(await fetchGuarded(slow.url)).toMatchObject({ kind: 'busy' });
    stop.abort(new Error('done'));
    await Promise.allSettled(held);
  });
});
