import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createIdentitySigner } from '@dibao/shared/identity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createChannelOwnerLookup } from './channel-owner.ts';

describe('the owner of a channel', () => {
  const signer = createIdentitySigner('a secret of the tests, long enough for HS256');
  const { signal } = new AbortController();
  const owned = { data: { _entities: [null, { owner: { id: 'agency' } }] } };
  const nobody = { data: { _entities: [null, null] } };
  let status = 200;
  let body: unknown = owned;
  let asked = 0;
  const media = createServer((_request, response) => {
    asked += 1;
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  let url = '';

  beforeAll(async () => {
    media.listen(0, '127.0.0.1');
    await once(media, 'listening');
    url = `http://127.0.0.1:${(media.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    [status, body, asked] = [200, owned, 0];
  });
  afterAll(async () => {
    media.close();
    media.closeAllConnections();
    await once(media, 'close');
  });

  it.each([
    ['an error beside data', 200, { ...nobody, errors: [{ message: 'timeout' }] }],
    ['an error without data', 200, { data: null, errors: [{ message: 'timeout' }] }],
    ['an answer without data', 200, {}],
    ['another status', 503, nobody],
    ['half an answer', 200, '{"data":'],
  ])('%s is an outage, never "no such channel"', async (_name, code, answer) => {
    [status, body] = [code, answer];
    const lookup = createChannelOwnerLookup(url, signer);
    await expect(lookup('channel', signal)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });

  it('is asked for once a minute', async () => {
    let now = new Date('2026-11-20T01:00:00Z');
    const lookup = createChannelOwnerLookup(url, signer, { now: () => now });
    expect([await lookup('channel', signal), await lookup('channel', signal)]).toEqual(['agency', 'agency']);
    expect(asked).toBe(1);
    now = new Date('2026-11-20T01:01:00Z');
    await lookup('channel', signal);
    expect(asked).toBe(2);
  });

  it('is asked for again while there is none, since the channel may be registered the next moment', async () => {
    body = nobody;
    const lookup = createChannelOwnerLookup(url, signer);
    expect(await lookup('channel', signal)).toBeNull();
    body = owned;
    expect(await lookup('channel', signal)).toBe('agency');
  });
});
