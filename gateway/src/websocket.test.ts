import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { limits } from './limits.ts';
import { followBySocket } from './testing/clients.ts';
import { createFakeHub, until } from './testing/fake-hub.ts';
import { openSocket } from './testing/raw-socket.ts';

const query = 'subscription ($after: Cursor) { releaseEvents(after: $after) { position } }';

describe('the WebSocket endpoint', () => {
  it('answers queries and mutations too', async () => {
    await using hub = await createFakeHub();
    await using follower = followBySocket(hub.url, { query: '{ release(id: "r1") { id note } }' });
    expect(await follower.ended).toBeNull();
    expect(follower.received).toEqual([{ data: { release: { id: 'r1', note: '备注 r1' } } }]);
  });

  it('knows the viewer by the token of connection_init, else by that of the upgrade', async () => {
    await using hub = await createFakeHub();
    const bearer = async (sub: string) => `Bearer ${await hub.token({ sub })}`;
    for (const [parameters, header, subject] of [
      [{ Authorization: await bearer('a') }, await bearer('h'), 'a'],
      [{ authorization: await bearer('b') }, undefined, 'b'],
      [{}, await bearer('h'), 'h'],
      [{}, undefined, null],
    ] as const) {
      await using socket = await openSocket(hub.url, header === undefined ? {} : { authorization: header });
      socket.send({ type: 'connection_init', payload: parameters });
      expect(await socket.next()).toMatchObject({ type: 'connection_ack' });
      socket.send({ id: '1', type: 'subscribe', payload: { query: '{ who { subject } }' } });
      expect(await socket.next()).toMatchObject({ payload: { data: { who: { subject } } } });
    }
  });

  it.each([
    ['a token that is none', async () => 'Bearer nonsense', '令牌不是有效的 JWT。'],
    ['an expired token', async (hub: Hub) => `Bearer ${await hub.token({ ttl: -1 })}`, '令牌已过期，请重新取得。'],
    [
      'a foreign token',
      async (hub: Hub) => `Bearer ${await hub.token({ iss: 'x' })}`,
      '令牌由其他机构签发，本系统不接受。',
    ],
    ['a token that is no text', async () => 7, 'authorization 应为字符串。'],
  ])('refuses %s with 4403 and the reason', async (_, authorization, reason) => {
    await using hub = await createFakeHub();
    await using socket = await openSocket(hub.url);
    socket.send({ type: 'connection_init', payload: { authorization: await authorization(hub) } });
    expect(await socket.closed).toEqual({ code: 4403, reason });
  });

  it.each([
    ['4400 for what is no message', ['{"type":"nonsense"}'], 4400],
    [
      '4401 for an operation before connection_init',
      [{ id: '1', type: 'subscribe', payload: { query: '{ sites }' } }],
      4401,
    ],
    ['4429 for a second connection_init', [{ type: 'connection_init' }, { type: 'connection_init' }], 4429],
    [
      '4409 for an id in use',
      [
        { type: 'connection_init' },
        { id: '1', type: 'subscribe', payload: { query } },
        { id: '1', type: 'subscribe', payload: { query } },
      ],
      4409,
    ],
  ])('closes with %s', async (_, messages, code) => {
    await using hub = await createFakeHub();
    await using socket = await openSocket(hub.url);
    for (const [index, message] of messages.entries()) {
      socket.send(message);
      const isAcknowledged = index === 0 && messages.length === 3;
      if (isAcknowledged) await socket.next();
    }
    expect(await socket.closed).toMatchObject({ code });
  });

  it('closes with 4406 for another protocol', async () => {
    await using hub = await createFakeHub();
    await using socket = await openSocket(hub.url, {}, 'graphql-ws');
    expect(await socket.closed).toMatchObject({ code: 4406 });
  });

  it('ends with 4403 when the token does, and nobody else with it', async () => {
    await using hub = await createFakeHub();
    const authorization = `Bearer ${await hub.token({ ttl: 2 })}`;
    await using other = followBySocket(hub.url, { query, variables: { after: 'EARLIEST' } });
    await using follower = followBySocket(hub.url, { query, variables: { after: 'EARLIEST' } }, { authorization });
    hub.log.append();
    await follower.take(1);
    expect(await follower.ended).toMatchObject({ code: 4403, reason: '令牌已过期' });
    hub.log.append();
    expect(await other.take(2)).toHaveLength(2);
  });

  it('says the head in its pings, and finds connections whose other end is gone', async () => {
    await using hub = await createFakeHub({ timing: { ping: 60 } });
    hub.log.append();
    await using socket = await openSocket(hub.url);
    socket.send({ type: 'connection_init' });
    await until(async () => {
      const message = await socket.next();
      return message['type'] === 'ping' && (message['payload'] as { head?: string } | undefined)?.head === 'e1.1';
    });
    // A peer that is gone answers nothing, not even the pings of the protocol below.
    await using gone = await openSocket(hub.url, {}, 'graphql-transport-ws', { autoPong: false });
    expect(await gone.closed).toMatchObject({ code: 1006 });
  });

  it('closes a client that does not read with 4490 and the cursor to resume from', async () => {
    await using hub = await createFakeHub({ timing: { patience: 200 } });
    for (let count = 0; count < 300; count += 1) hub.log.append();
    const long = 'subscription { releaseEvents(after: "EARLIEST") { cursor padding } }';
    await using socket = await openSocket(hub.url);
    socket.send({ type: 'connection_init' });
    await socket.next();
    socket.send({ id: '1', type: 'subscribe', payload: { query: long } });
    socket.pause();
    await until(async () =>
      (await (await fetch(`${hub.url}/metrics`)).text()).includes('slow_closes_total{transport="websocket"} 1'),
    );
    socket.resume();
    const { code, reason } = await socket.closed;
    const last = socket.messages.at(-1) as { payload: { data: { releaseEvents: { cursor: string } } } };
    expect({ code, reason }).toEqual({ code: 4490, reason: last.payload.data.releaseEvents.cursor });
  });

  it('holds a bounded number of operations on one connection', async () => {
    await using hub = await createFakeHub();
    await using socket = await openSocket(hub.url);
    socket.send({ type: 'connection_init' });
    await socket.next();
    for (let id = 0; id <= limits.operationsPerSocket; id += 1) {
      socket.send({ id: String(id), type: 'subscribe', payload: { query } });
    }
    expect(await socket.next()).toMatchObject({
      id: String(limits.operationsPerSocket),
      type: 'error',
      payload: [{ extensions: { code: 'LIMIT_EXCEEDED' } }],
    });
  });

  it('closes one that sends without measure with 4429', async () => {
    await using hub = await createFakeHub();
    await using socket = await openSocket(hub.url);
    socket.send({ type: 'connection_init' });
    await socket.next();
    for (let id = 0; id < limits.messagesPerSecond * 2; id += 1) {
      socket.send({ id: String(id), type: 'subscribe', payload: { query: '{ nothing }' } });
    }
    expect(await socket.closed).toEqual({ code: 4429, reason: 'Too many messages' });
    expect(socket.messages.length).toBeLessThanOrEqual(limits.messagesPerSecond);
  });

  it('closes one that goes on asking without reading with 4490', async () => {
    await using hub = await createFakeHub();
    await using socket = await openSocket(hub.url);
    socket.pause();
    for (let count = 0; count < limits.messagesPerSecond; count += 1) {
      socket.send({ type: 'ping', payload: { padding: 'x'.repeat(200_000) } });
    }
    await socket.sent();
    socket.resume();
    expect(await socket.closed).toMatchObject({ code: 4490 });
  });

  it('closes one that is silent and leaves its answer unread with 4490', async () => {
    await using hub = await createFakeHub({ timing: { ping: 800 } });
    await using socket = await openSocket(hub.url);
    for (let count = 0; count < 300; count += 1) hub.log.append();
    socket.send({ type: 'connection_init' });
    await socket.next();
    const long = '{ releaseEvents(after: "EARLIEST", first: 120) { edges { node { padding } } } }';
    socket.send({ id: '1', type: 'subscribe', payload: { query: long } });
    socket.pause();
    await until(async () =>
      (await (await fetch(`${hub.url}/metrics`)).text()).includes('slow_closes_total{transport="websocket"} 1'),
    );
    socket.resume();
    expect(await socket.closed).toMatchObject({ code: 4490 });
  });

  it('holds a place for as long as an operation runs, whatever its client says', async () => {
    await using hub = await createFakeHub();
    const { promise, resolve } = Promise.withResolvers<void>();
    hub.media.hold = promise;
    await using socket = await openSocket(hub.url);
    socket.send({ type: 'connection_init' });
    await socket.next();
    const ask = (id: string) => {
      socket.send({ id, type: 'subscribe', payload: { query: '{ release(id: "r1") { note } }' } });
      socket.send({ id, type: 'complete' });
    };
    for (let id = 0; id < limits.operationsPerSocket; id += 1) ask(String(id));
    socket.send({ id: 'more', type: 'subscribe', payload: { query } });
    expect(await socket.next()).toMatchObject({ id: 'more', payload: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
    resolve();
  });

  it('stops at once what its client completes', async () => {
    await using hub = await createFakeHub();
    await using socket = await openSocket(hub.url);
    socket.send({ type: 'connection_init' });
    await socket.next();
    const followers = async () =>
      (await (await fetch(`${hub.url}/metrics`)).text()).includes('followers{transport="websocket"} 1');
    socket.send({ id: '1', type: 'subscribe', payload: { query } });
    await until(followers);
    socket.send({ id: '1', type: 'complete' });
    await until(async () => !(await followers()));
  });

  it('tells its followers to resume when it ends', async () => {
    await using hub = await createFakeHub();
    hub.log.append();
    await using follower = followBySocket(hub.url, { query, variables: { after: 'EARLIEST' } });
    await follower.take(1);
    await hub.stopGateway();
    expect(await follower.ended).toMatchObject({ code: 1001, reason: 'e1.1' });
  });

  it('answers no upgrade elsewhere', async () => {
    await using hub = await createFakeHub();
    const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/elsewhere`, 'graphql-transport-ws');
    const { promise, resolve } = Promise.withResolvers<Error>();
    socket.on('error', resolve);
    expect((await promise).message).toContain('404');
  });
});

type Hub = Awaited<ReturnType<typeof createFakeHub>>;
