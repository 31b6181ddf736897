import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { followBySocket } from '../testing/clients.ts';
import { createFakeHub, until, untilReady } from '../testing/fake-hub.ts';

const readiness = async (url: string) => {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, ...((await response.json()) as { ready: boolean; parts: Record<string, object> }) };
};

describe('the supergraph', () => {
  it('comes when every service has answered, and until then the gateway says what is missing', async () => {
    await using hub = await createFakeHub({ without: ['gazette'], waits: false });
    expect((await fetch(`${hub.url}/healthz`)).status).toBe(200);
    expect(await hub.post('{ sites }')).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    });
    const stream = await fetch(`${hub.url}/graphql?query={sites}`, { headers: { accept: 'text/event-stream' } });
    expect(stream.status).toBe(503);
    await until(async () => (await hub.post('{ sites }')).errors?.[0]?.message.includes('gazette') === true);
    expect(await readiness(hub.url)).toMatchObject({
      status: 503,
      ready: false,
      parts: { supergraph: { ready: false }, documents: { ready: true }, gazette: { ready: false } },
    });
    await hub.start('gazette');
    await untilReady(hub.url);
    expect(await readiness(hub.url)).toMatchObject({ status: 200, ready: true });
  });

  it('is composed anew when a service comes back changed; followers stay', async () => {
    await using hub = await createFakeHub();
    const query = 'subscription { releaseEvents(after: "EARLIEST") { position } }';
    await using follower = followBySocket(hub.url, { query });
    hub.log.append();
    await follower.take(1);
    expect(await hub.post('{ news }')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    hub.media.extra = 'extend type Query { news: String }';
    await hub.stop('media');
    await hub.start('media');
    await until(async () => (await hub.post('{ news }')).errors === undefined);
    hub.log.append();
    expect(await follower.take(2)).toHaveLength(2);
  });

  it('ends only the followers whose operation a new one made invalid', async () => {
    await using hub = await createFakeHub();
    hub.media.extra = 'extend type Release { extra: String }';
    await hub.stop('media');
    await hub.start('media');
    const ask = (field: string) => ({
      query: `subscription { releaseEvents(after: "EARLIEST") { release { ${field} } } }`,
    });
    await until(async () => (await hub.post('{ release(id: 1) { extra } }')).errors === undefined);
    await using doomed = followBySocket(hub.url, ask('extra'));
    await using other = followBySocket(hub.url, ask('note'));
    hub.log.append();
    await Promise.all([doomed.take(1), other.take(1)]);
    hub.media.extra = '';
    await hub.stop('media');
    await hub.start('media');
    await until(async () => (await hub.post('{ release(id: 1) { extra } }')).data === undefined);
    hub.log.append();
    expect(await doomed.ended).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect(await other.take(2)).toHaveLength(2);
  });

  it('stays the last good one when a changed schema does not compose', async () => {
    await using hub = await createFakeHub();
    hub.media.extra = 'extend type Release { title: Int }';
    await hub.stop('media');
    await hub.start('media');
    await until(async () => JSON.stringify(await readiness(hub.url)).includes('Release.title'));
    expect(await hub.post('{ release(id: "r1") { title note } }')).toMatchObject({
      status: 200,
      data: { release: { note: '备注 r1' } },
    });
  });

  it('is kept on disk, so that a gateway starts while a service is down', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'dibao-gateway-'));
    {
      await using hub = await createFakeHub({ dataDir });
      await until(async () => (await readFile(join(dataDir, 'supergraph.graphql'), 'utf8').catch(() => '')).length > 0);
      await hub.stopGateway();
    }
    await using hub = await createFakeHub({ dataDir, without: ['media'] });
    const answer = await hub.post('{ release(id: "r1") { id note } }');
    // The services have new ports: the kept graph must not send anybody to the old ones.
    expect(answer).toMatchObject({
      data: { release: { id: 'r1', note: null } },
      errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    });
    await rm(dataDir, { recursive: true });
  });

  it('can come from a file, which is watched', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'dibao-gateway-'));
    await using source = await createFakeHub({ dataDir });
    const composed = join(dataDir, 'supergraph.graphql');
    await until(async () => (await readFile(composed, 'utf8').catch(() => '')).length > 0);
    const file = join(dataDir, 'given.graphql');
    await writeFile(file, await readFile(composed, 'utf8'));
    await using hub = await createFakeHub({ supergraphFile: file });
    // The addresses of the file hold: the log of the other hub grows.
    await hub.post('mutation { publish(column: "x") { id } }');
    expect([source.log.head(), hub.log.head()]).toEqual(['e1.1', 'e1.0']);
    await writeFile(`${file}.new`, (await readFile(composed, 'utf8')).replaceAll('sites:', 'pages:'));
    await rename(`${file}.new`, file);
    await until(async () => (await hub.post('{ sites }')).errors?.[0]?.extensions.code === 'GRAPHQL_VALIDATION_FAILED');
    await rm(dataDir, { recursive: true });
  });
});
