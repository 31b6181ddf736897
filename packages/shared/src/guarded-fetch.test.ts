import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createGuardedFetch, type FetchRequest, type GuardedFetchOptions } from './guarded-fetch.ts';
import type { FetchAnswer, FetchOutcome } from './guarded-fetch/fetch-outcome.ts';
import { listen } from './http.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const anyPort = { host: '127.0.0.1', port: 0 };
const megabyte = 1024 * 1024;

function guarded(options: Partial<GuardedFetchOptions> = {}) {
  return createGuardedFetch({ allow: ['127.0.0.1'], contact: 'https://hub.example/about', ...options });
}

async function fetchFrom(
  handle: Handle,
  request: FetchRequest = {},
  options: Partial<GuardedFetchOptions> = {},
  path = '/',
): Promise<FetchOutcome> {
  await using server = await listen(handle, anyPort, { grace: 0 });
  using fetchGuarded = guarded(options);
  return await fetchGuarded(new URL(path, server.url).href, request);
}

function answered(outcome: FetchOutcome): FetchAnswer {
  expect(outcome.kind).toBe('answered');
  return outcome as FetchAnswer;
}

describe('the guarded client', () => {
  it('gives status, headers, bytes and the final address', async () => {
    const outcome = answered(
      await fetchFrom((_request, response) => {
        response.writeHead(404, { etag: '"7"', 'content-type': 'text/html' }).end('没有');
      }),
    );
    expect(outcome).toMatchObject({ status: 404, redirects: [], bytes: Buffer.from('没有') });
    expect(outcome.headers.get('etag')).toBe('"7"');
  });

  it('says who asks, and passes conditions on', async () => {
    const outcome = answered(
      await fetchFrom(
        (request, response) => {
          expect(request.headers['user-agent']).toContain('+https://hub.example/about');
          response.writeHead(request.headers['if-none-match'] === '"7"' ? 304 : 200).end();
        },
        { headers: { 'if-none-match': '"7"' } },
      ),
    );
    expect(outcome).toMatchObject({ status: 304, bytes: Buffer.alloc(0) });
  });

  it('keeps host header and name while it connects to the checked address', async () => {
    await using server = await listen((request, response) => response.end(request.headers.host), anyPort, { grace: 0 });
    using fetchGuarded = guarded({ resolve: async () => ['127.0.0.1'] });
    const { port } = new URL(server.url);
    const outcome = answered(await fetchGuarded(`http://www.county.example:${port}/`));
    expect(outcome.bytes.toString()).toBe(`www.county.example:${port}`);
  });

  it('throws the reason of a signal', async () => {
    const controller = new AbortController();
    const handle: Handle = () => controller.abort(new Error('enough'));
    await expect(fetchFrom(handle, { signal: controller.signal })).rejects.toThrow('enough');
  });
});

describe('the guard refuses', () => {
  it.each([
    'ftp://www.county.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
    'http://user:word@www.county.example/',
    'http://www.county.example:22/',
    'http://localhost/',
    'http://2130706434/',
    'http://0x7f000002/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.2]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://169.254.169.254/latest/meta-data/',
  ])('%s', async (url) => {
    const names: Record<string, string[]> = {
      localhost: ['127.0.0.2', '::1'],
      'www.county.example': ['202.96.128.86'],
    };
    using fetchGuarded = guarded({ resolve: async (host) => names[host] ?? [] });
    expect(await fetchGuarded(url)).toMatchObject({ kind: 'refused' });
  });

  it('a name of which one address is private', async () => {
    using fetchGuarded = guarded({ resolve: async () => ['202.96.128.86', '10.0.0.5'] });
    const outcome = await fetchGuarded('http://www.county.example/');
    expect(outcome).toMatchObject({ kind: 'refused', reason: { en: expect.stringContaining('10.0.0.5') } });
  });

  it('a redirect to the metadata of a cloud, to another scheme, and to a private name', async () => {
    for (const location of ['http://169.254.169.254/latest/', 'file:///etc/passwd', 'http://intranet.example/']) {
      const outcome = await fetchFrom(
        (_request, response) => response.writeHead(302, { location }).end(),
        {},
        {
          resolve: async () => ['10.0.0.5'],
        },
      );
      expect(outcome).toMatchObject({ kind: 'refused', redirects: [expect.stringContaining('127.0.0.1')] });
    }
  });

  it('to resolve twice: an answer that changes after the check is never asked for', async () => {
    let asked = 0;
    await using server = await listen((_request, response) => response.end('once'), anyPort, { grace: 0 });
    using fetchGuarded = guarded({ resolve: async () => (asked++ === 0 ? ['127.0.0.1'] : ['127.0.0.9']) });
    const { port } = new URL(server.url);
    expect(answered(await fetchGuarded(`http://rebind.example:${port}/`)).bytes.toString()).toBe('once');
    expect(asked).toBe(1);
    // The next request asks anew, and the kept connection does not help the new address.
    expect(await fetchGuarded(`http://rebind.example:${port}/`)).toMatchObject({ kind: 'refused' });
  });
});

describe('redirects', () => {
  it('are followed by hand, also to other hosts and with bare Chinese characters', async () => {
    await using other = await listen((_request, response) => response.end('there'), anyPort, { grace: 0 });
    const handle: Handle = (request, response) => {
      const location = request.url === '/' ? '/政策' : `${other.url}/x`;
      response.writeHead(301, { location: Buffer.from(location).toString('latin1') }).end();
    };
    const outcome = answered(await fetchFrom(handle));
    expect(outcome.bytes.toString()).toBe('there');
    expect(outcome.finalUrl).toBe(`${other.url}/x`);
    expect(outcome.redirects).toHaveLength(2);
  });

  it('end after five', async () => {
    const outcome = await fetchFrom((_request, response) => response.writeHead(302, { location: '/' }).end());
    expect(outcome).toMatchObject({ kind: 'tooManyRedirects' });
    expect(outcome.redirects).toHaveLength(6);
  });

  it('do not carry what was meant for the first host, nor the body of a POST', async () => {
    let seen: IncomingMessage | undefined;
    await using other = await listen((request, response) => response.end((seen = request).method), anyPort, {
      grace: 0,
    });
    const outcome = answered(
      await fetchFrom((_request, response) => response.writeHead(303, { location: other.url }).end(), {
        method: 'POST',
        body: 'secret',
        headers: { authorization: 'Bearer x', cookie: 'a=b', 'x-api-key': 'k', 'content-type': 'application/json' },
      }),
    );
    expect(outcome.bytes.toString()).toBe('GET');
    const kept = ['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'user-agent'];
    expect(Object.keys(seen?.headers ?? {}).toSorted()).toEqual(kept);
  });

  it('keep what was said for another page of the same host', async () => {
    const outcome = await fetchFrom(
      (request, response) => {
        if (request.url === '/') return void response.writeHead(302, { location: '/x' }).end();
        response.end(String(request.headers['x-api-key']));
      },
      { headers: { 'x-api-key': 'k' } },
    );
    expect(answered(outcome).bytes.toString()).toBe('k');
  });

  it.each([307, 308])(
    'of status %i do not take a POST to another host, though to another page of the same',
    async (status) => {
      let calls = 0;
      await using other = await listen((_request, response) => response.end(String((calls += 1))), anyPort, {
        grace: 0,
      });
      const post = { method: 'POST', body: 'secret' } as const;
      const elsewhere = await fetchFrom(
        (_request, response) => response.writeHead(status, { location: other.url }).end(),
        post,
      );
      expect(elsewhere).toMatchObject({ kind: 'refused', reason: { en: expect.stringContaining('not sent') } });
      expect(calls).toBe(0);
      const within = await fetchFrom((request, response) => {
        if (request.url === '/') return void response.writeHead(status, { location: '/x' }).end();
        request.pipe(response);
      }, post);
      expect(answered(within).bytes.toString()).toBe('secret');
    },
  );
});

describe('a body', () => {
  const text = '各县（市、区）人民政府'.repeat(400);
  it.each([
    ['gzip', gzipSync(text)],
    ['gzip', gzipSync(text).subarray(0, -8)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
  ])('compressed by %s is unpacked', async (encoding, bytes) => {
    const handle: Handle = (_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes);
    expect(
      answered(await fetchFrom(handle))
        .bytes.toString()
        .slice(0, 20),
    ).toBe(text.slice(0, 20));
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(50 * megabyte))],
    ['deflate', deflateSync(Buffer.alloc(50 * megabyte))],
    ['br', brotliCompressSync(Buffer.alloc(50 * megabyte))],
  ])('that unpacks by %s into fifty megabytes is cut off', async (encoding, bytes) => {
    const handle: Handle = (_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes);
    expect(await fetchFrom(handle, { maxBytes: megabyte })).toMatchObject({ kind: 'tooLarge' });
  });

  it('of a hundred megabytes is cut off, announced or not', async () => {
    let sent = 0;
    const endless: Handle = (_request, response) => {
      const send = () => {
        while (sent < 100 * megabyte && response.write(Buffer.alloc(64 * 1024))) sent += 64 * 1024;
      };
      response.on('drain', send).on('error', () => undefined);
      send();
    };
    expect(await fetchFrom(endless, { maxBytes: megabyte })).toMatchObject({ kind: 'tooLarge' });
    expect(sent).toBeLessThan(20 * megabyte);
    const announced: Handle = (_request, response) => response.writeHead(200, { 'content-length': 1e8 }).write('x');
    expect(await fetchFrom(announced)).toMatchObject({ kind: 'tooLarge' });
  });

  it('that is damaged or packed in an unknown way is malformed', async () => {
    for (const [encoding, bytes] of [
      ['gzip', 'not gzip'],
      ['zstd9', 'x'],
      ['gzip, gzip', 'x'],
    ] as const) {
      const handle: Handle = (_request, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(bytes);
      expect(await fetchFrom(handle)).toMatchObject({ kind: 'malformed' });
    }
  });

  it('that breaks off is no answer', async () => {
    const handle: Handle = (_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy());
    };
    expect(await fetchFrom(handle)).toMatchObject({ kind: 'unreachable' });
  });
});

describe('time', () => {
  it('is up when nothing comes', async () => {
    expect(await fetchFrom(() => undefined, { idleTimeout: 50 })).toMatchObject({ kind: 'timedOut' });
  });

  it('is up in the middle of a body', async () => {
    const handle: Handle = (_request, response) => response.writeHead(200).write('begin');
    expect(await fetchFrom(handle, { idleTimeout: 50 })).toMatchObject({ kind: 'timedOut' });
  });

  it('is up for a body that drips, however steadily', async () => {
    const handle: Handle = (_request, response) => {
      const drip = setInterval(() => response.write('.'), 5);
      response.on('close', () => clearInterval(drip));
    };
    const outcome = await fetchFrom(handle, { timeout: 150, idleTimeout: 100 });
    expect(outcome).toMatchObject({ kind: 'timedOut', reason: { en: expect.stringContaining('0.15') } });
  });

  it('is up for name servers as well', async () => {
    using fetchGuarded = guarded({ resolve: () => new Promise(() => undefined) });
    expect(await fetchGuarded('http://slow.example/', { timeout: 50 })).toMatchObject({ kind: 'timedOut' });
  });

  it('runs over all redirects together', async () => {
    const handle: Handle = (_request, response) => {
      setTimeout(() => response.writeHead(302, { location: '/' }).end(), 60);
    };
    expect(await fetchFrom(handle, { timeout: 150 })).toMatchObject({ kind: 'timedOut' });
  });
});
