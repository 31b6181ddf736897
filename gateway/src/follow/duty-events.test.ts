import { describe, expect, it } from 'vitest';
import { followByStream, followBySocket, type Received } from '../testing/clients.ts';
import { createFakeHub, type FakeHub, until } from '../testing/fake-hub.ts';

const query = `subscription ($after: Cursor) {
  change: dutyEvents(after: $after) { cursor position release { id title } }
}`;

const positions = (received: readonly Received[]) =>
  received.map(({ data }) => (data as { change: { position: number } }).change.position);

describe('following the log of duties', () => {
  const asMonitor = async (hub: FakeHub) => ({ authorization: `Bearer ${await hub.token({ roles: ['monitor'] })}` });

  it('goes on after a cursor and then live, over WebSocket and as server-sent events, each log by its own end', async () => {
    await using hub = await createFakeHub();
    const headers = await asMonitor(hub);
    hub.log.append();
    for (const _ of [1, 2, 3]) hub.media.duties.append();
    await using socket = followBySocket(hub.url, { query, variables: { after: 'e1.1' } }, headers);
    await using stream = followByStream(hub.url, { query }, { ...headers, 'last-event-id': 'e1.2' });
    expect(positions(await socket.take(2))).toEqual([2, 3]);
    expect(positions(await stream.take(1))).toEqual([3]);
    hub.media.duties.append();
    const expected = { data: { change: { cursor: 'e1.4', position: 4, release: { id: 'r4', title: '标题 r4' } } } };
    expect((await socket.take(3)).at(-1)).toEqual(expected);
    expect((await stream.take(2)).at(-1)).toEqual(expected);
    await until(() => stream.comments.some((comment) => comment.includes('e1.')));
  });

  it('loses nothing while media is away, and shows what it can while documents is', async () => {
    await using hub = await createFakeHub();
    const headers = await asMonitor(hub);
    hub.media.duties.append();
    await using follower = followBySocket(hub.url, { query, variables: { after: 'EARLIEST' } }, headers);
    expect(positions(await follower.take(1))).toEqual([1]);
    await hub.stop('media');
    hub.media.duties.append();
    await hub.start('media');
    expect(positions(await follower.take(2))).toEqual([1, 2]);
    await hub.stop('documents');
    hub.media.duties.append();
    expect((await follower.take(3)).at(-1)).toMatchObject({
      data: { change: { position: 3, release: null } },
      errors: [{ path: ['change', 'release'], extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    });
  });

  it('is refused to the public', async () => {
    await using hub = await createFakeHub();
    await using follower = followBySocket(hub.url, { query, variables: { after: 'EARLIEST' } });
    expect(await follower.ended).toMatchObject([{ path: ['change'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is a subscription of its own', async () => {
    await using hub = await createFakeHub();
    const both = 'subscription { dutyEvents { position } releaseEvents { position } }';
    await using follower = followBySocket(hub.url, { query: both }, await asMonitor(hub));
    expect(await follower.ended).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});
