import { array, assert, asyncProperty, nat } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { followByStream, followBySocket, type Received } from '../testing/clients.ts';
import { createFakeHub, until } from '../testing/fake-hub.ts';

const query = `subscription ($after: Cursor, $filter: ReleaseFilter) {
  event: releaseEvents(after: $after, filter: $filter) { cursor position release { id note } }
}`;

const positions = (received: readonly Received[]) =>
  received.map(({ data }) => (data as { event: { position: number } }).event.position);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('following the release log', () => {
  it('delivers each new release with fields of two services, over WebSocket and as server-sent events', async () => {
    await using hub = await createFakeHub();
    hub.log.append();
    await using socket = followBySocket(hub.url, { query });
    await using stream = followByStream(hub.url, { query });
    await until(async () =>
      /followers\{transport="websocket"\} 1[^]*followers\{transport="sse"\} 1|followers\{transport="sse"\} 1[^]*followers\{transport="websocket"\} 1/.test(
        await (await fetch(`${hub.url}/metrics`)).text(),
      ),
    );
    await until(() => stream.comments.length > 0);
    // Live only: both have read the head before this.
    await hub.post('mutation { publish(column: "中国政务") { id } }');
    const expected = { data: { event: { cursor: 'e1.2', position: 2, release: { id: 'r2', note: '备注 r2' } } } };
    expect(await socket.take(1)).toEqual([expected]);
    expect(await stream.take(1)).toEqual([expected]);
    expect(stream.ids).toEqual(['e1.2']);
  });

  it('goes on after a cursor, and after Last-Event-ID rather than after the cursor', async () => {
    await using hub = await createFakeHub();
    for (const _ of upTo(5)) hub.log.append();
    await using socket = followBySocket(hub.url, { query, variables: { after: 'e1.3' } });
    expect(positions(await socket.take(2))).toEqual([4, 5]);
    await using stream = followByStream(hub.url, { query, variables: { after: 'e1.1' } }, { 'last-event-id': 'e1.4' });
    expect(positions(await stream.take(1))).toEqual([5]);
    const literal = 'subscription { event: releaseEvents(after: "EARLIEST") { position } }';
    await using whole = followByStream(hub.url, { query: literal }, { 'last-event-id': 'e1.2' });
    expect(positions(await whole.take(3))).toEqual([3, 4, 5]);
  });

  it('gives history and live events once each and in order, whatever is appended meanwhile', async () => {
    await using hub = await createFakeHub();
    let count = 0;
    await assert(
      asyncProperty(
        nat({ max: 120 }),
        array(nat({ max: 3 }), { minLength: 1, maxLength: 20 }),
        async (history, bursts) => {
          const before = hub.log.head();
          for (const _ of upTo(history)) hub.log.append();
          await using follower = followBySocket(hub.url, {
            query: 'subscription ($after: Cursor) { event: releaseEvents(after: $after) { position } }',
            variables: { after: before },
          });
          let appended = history;
          for (const burst of bursts) {
            for (const _ of upTo(burst)) hub.log.append();
            appended += burst;
            await new Promise((resolve) => setImmediate(resolve));
          }
          const received = await follower.take(appended);
          expect(positions(received)).toEqual(upTo(appended).map((n) => n + count));
          count += appended;
        },
      ),
      { numRuns: 15 },
    );
  });

  it('moves past what the filter leaves out', async () => {
    await using hub = await createFakeHub();
    for (const _ of upTo(200)) hub.log.append('其他');
    const variables = { after: 'EARLIEST', filter: { columns: ['中国政务'] } };
    await using follower = followByStream(hub.url, { query, variables });
    await until(() => follower.comments.length > 0);
    hub.log.append();
    hub.log.append('其他');
    hub.log.append();
    expect(positions(await follower.take(2))).toEqual([201, 203]);
  });

  it('ends with the reason when a cursor is unknown', async () => {
    await using hub = await createFakeHub();
    const variables = { after: 'nonsense' };
    await using socket = followBySocket(hub.url, { query, variables }, { 'accept-language': 'en' });
    expect(await socket.ended).toEqual([
      { message: 'The cursor nonsense is unknown.', path: ['event'], extensions: { code: 'CURSOR_UNKNOWN' } },
    ]);
    await using stream = followByStream(hub.url, { query, variables });
    expect(await stream.ended).toBeNull();
    expect(stream.received).toMatchObject([{ errors: [{ extensions: { code: 'CURSOR_UNKNOWN' } }] }]);
  });

  it('lets nobody notice that documents was away', async () => {
    await using hub = await createFakeHub();
    await using follower = followBySocket(hub.url, { query, variables: { after: 'EARLIEST' } });
    hub.log.append();
    await follower.take(1);
    await hub.stop('documents');
    hub.log.append();
    await hub.start('documents');
    hub.log.append();
    expect(positions(await follower.take(3))).toEqual([1, 2, 3]);
  });

  it('still arrives when nothing wakes the readers but the look at the head', async () => {
    await using hub = await createFakeHub();
    await using follower = followBySocket(hub.url, { query, variables: { after: 'EARLIEST' } });
    hub.log.append();
    await follower.take(1);
    hub.log.mute();
    hub.log.append();
    expect(positions(await follower.take(2))).toEqual([1, 2]);
  });

  it('refuses a subscription from which @skip takes everything', async () => {
    await using hub = await createFakeHub();
    const skipped = 'subscription ($no: Boolean!) { releaseEvents @skip(if: $no) { position } }';
    await using follower = followBySocket(hub.url, { query: skipped, variables: { no: true } });
    expect(await follower.ended).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('reads for a bounded number of signed-in followers at once, and for all in the end', async () => {
    await using hub = await createFakeHub({ timing: { serviceDeadline: 20_000 } });
    const { promise, resolve } = Promise.withResolvers<void>();
    hub.media.hold = promise;
    hub.log.append();
    const authorization = `Bearer ${await hub.token()}`;
    await using followers = new AsyncDisposableStack();
    const all = upTo(limits.pageReads + 8).map(() =>
      followers.use(followBySocket(hub.url, { query, variables: { after: 'EARLIEST' } }, { authorization })),
    );
    await until(async () =>
      (await (await fetch(`${hub.url}/metrics`)).text()).includes(`followers{transport="websocket"} ${all.length}`),
    );
    await until(() => hub.media.asked >= limits.pageReads);
    await hub.post('{ sites }');
    expect(hub.media.asked).toBe(limits.pageReads);
    resolve();
    for (const follower of all) expect(positions(await follower.take(1))).toEqual([1]);
  });

  it('asks again before a short failure of media shows', async () => {
    await using hub = await createFakeHub();
    hub.media.failures = 1;
    hub.log.append();
    hub.log.append();
    await using follower = followBySocket(hub.url, { query, variables: { after: 'EARLIEST' } });
    const received = await follower.take(2);
    expect(positions(received)).toEqual([1, 2]);
    expect(received.every(({ errors }) => errors === undefined)).toBe(true);
  });

  it('delivers an event with the errors of its own fields while media is down, and never loses it', async () => {
    await using hub = await createFakeHub();
    await hub.stop('media');
    for (const _ of upTo(3)) hub.log.append();
    await using follower = followByStream(hub.url, { query, variables: { after: 'EARLIEST' } });
    const received = await follower.take(3);
    expect(positions(received)).toEqual([1, 2, 3]);
    for (const { data, errors } of received) {
      expect(data).toMatchObject({ event: { release: { note: null } } });
      expect(errors).toMatchObject([{ path: ['event', 'release'], extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    }
    expect(follower.ids).toEqual(['e1.1', 'e1.2', 'e1.3']);
  });

  it('gives an event of which nothing can be shown its cursor and its errors, and goes on', async () => {
    await using hub = await createFakeHub();
    for (const column of ['a', 'poison', 'b']) hub.log.append(column);
    const poisoned = 'subscription { event: releaseEvents(after: "EARLIEST") { position poison } }';
    await using follower = followByStream(hub.url, { query: poisoned });
    const received = await follower.take(3);
    expect(received[0]).toEqual({ data: { event: { position: 1, poison: 'fine' } } });
    expect(received[1]).toMatchObject({ data: null, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(received[2]).toEqual({ data: { event: { position: 3, poison: 'fine' } } });
    expect(follower.ids).toEqual(['e1.1', 'e1.2', 'e1.3']);
  });
});
