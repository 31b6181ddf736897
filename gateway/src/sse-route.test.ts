import { createClient } from 'graphql-sse';
import { describe, expect, it } from 'vitest';
import { followByStream } from './testing/clients.ts';
import { createFakeHub, until } from './testing/fake-hub.ts';

const query = 'subscription ($after: Cursor) { releaseEvents(after: $after) { position padding } }';

describe('server-sent events', () => {
  it('speak the protocol of graphql-sse', async () => {
    await using hub = await createFakeHub();
    hub.log.append();
    const client = createClient({ url: `${hub.url}/graphql` });
    const events = client.iterate({ query: 'subscription { releaseEvents(after: "EARLIEST") { position } }' });
    expect((await events.next()).value).toEqual({ data: { releaseEvents: { position: 1 } } });
    await events.return?.();
    const answers = [];
    for await (const answer of client.iterate({ query: '{ sites }' })) answers.push(answer);
    expect(answers).toEqual([{ data: { sites: ['www.example.org'] } }]);
    client.dispose();
  });

  it('come by GET too, but change nothing by it', async () => {
    await using hub = await createFakeHub();
    const get = async (source: string) => {
      const headers = { accept: 'text/event-stream' };
      return (await fetch(`${hub.url}/graphql?query=${encodeURIComponent(source)}`, { headers })).text();
    };
    expect(await get('{ sites }')).toContain(
      'event: next\ndata: {"data":{"sites":["www.example.org"]}}\n\nevent: complete\ndata:\n\n',
    );
    expect(await get('mutation { publish(column: "x") { id } }')).toContain('BAD_USER_INPUT');
    expect(hub.log.head()).toBe('e1.0');
  });

  it('tell the head in comments', async () => {
    await using hub = await createFakeHub({ timing: { ping: 30 } });
    await using follower = followByStream(hub.url, { query });
    await until(() => follower.comments.length > 0);
    hub.log.append('其他');
    await until(() => follower.comments.includes('head e1.1'));
  });

  it('say what is wrong with the request and complete', async () => {
    await using hub = await createFakeHub();
    await using follower = followByStream(hub.url, { query: 'subscription { releaseEvents { nothing } }' });
    expect(await follower.ended).toBeNull();
    expect(follower.received).toMatchObject([{ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }]);
  });

  it('end when the token does', async () => {
    await using hub = await createFakeHub();
    const authorization = `Bearer ${await hub.token({ ttl: 2 })}`;
    await using follower = followByStream(hub.url, { query }, { authorization });
    expect(await follower.ended).toBeNull();
    expect(follower.received).toMatchObject([{ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }]);
  });

  it('are cut off for a client that does not read', async () => {
    await using hub = await createFakeHub({ timing: { patience: 200 } });
    for (let count = 0; count < 300; count += 1) hub.log.append();
    const controller = new AbortController();
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query, variables: { after: 'EARLIEST' } }),
      signal: controller.signal,
    });
    await until(async () =>
      (await (await fetch(`${hub.url}/metrics`)).text()).includes('slow_closes_total{transport="sse"} 1'),
    );
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('end without "complete" when the gateway does, so that clients come back', async () => {
    await using hub = await createFakeHub();
    await using follower = followByStream(hub.url, { query });
    await until(() => follower.comments.length > 0);
    await hub.stopGateway();
    expect(await follower.ended).toBe('cut off');
  });
});
