import { describe, expect, it } from 'vitest';
import { createFakeHub, until } from './testing/fake-hub.ts';
import { askByTcp } from './testing/raw-tcp.ts';

describe('the gateway', () => {
  it('answers one query from two services', async () => {
    await using hub = await createFakeHub();
    const answer = await hub.post(
      'query ($id: ID!) { release(id: $id) { id title note document { issuers { name } } } sites }',
      {
        variables: { id: 'r7' },
      },
    );
    expect(answer).toEqual({
      status: 200,
      data: {
        release: { id: 'r7', title: '标题 r7', note: '备注 r7', document: { issuers: [{ name: '省政府办公厅' }] } },
        sites: ['www.example.org'],
      },
    });
  });

  it('gives the rest of the answer while a service is down, and says which one', async () => {
    await using hub = await createFakeHub();
    await hub.stop('media');
    const answer = await hub.post('{ release(id: "r1") { id title note } }');
    expect(answer).toMatchObject({
      status: 200,
      data: { release: { id: 'r1', title: '标题 r1', note: null } },
      errors: [
        {
          message: '服务 media 暂时不可用，请稍后重试。',
          path: ['release'],
          extensions: { code: 'SERVICE_UNAVAILABLE' },
        },
      ],
    });
    await hub.start('media');
    expect(await hub.post('{ release(id: "r1") { note } }')).toEqual({
      status: 200,
      data: { release: { note: '备注 r1' } },
    });
  });

  it('gives up on a service that is too late', async () => {
    await using hub = await createFakeHub({ timing: { serviceDeadline: 150 } });
    const { promise, resolve } = Promise.withResolvers<void>();
    hub.media.hold = promise;
    const answer = await hub.post('{ release(id: "r1") { id note } }');
    resolve();
    expect(answer).toMatchObject({
      data: { release: { id: 'r1', note: null } },
      errors: [{ extensions: { code: 'GATEWAY_TIMEOUT' } }],
    });
  });

  it('tells the services who asks and in which language', async () => {
    await using hub = await createFakeHub();
    const token = await hub.token({ sub: 'site-7', roles: ['site', 'editor'] });
    const query = '{ who { subject roles language } }';
    expect(await hub.post(query)).toMatchObject({ data: { who: { subject: null, roles: [], language: 'zh' } } });
    const headers = { authorization: `Bearer ${token}`, 'accept-language': 'en-GB,zh;q=0.5' };
    expect(await hub.post(query, { headers })).toMatchObject({
      data: { who: { subject: 'site-7', roles: ['site', 'editor'], language: 'en' } },
    });
  });

  it('hides what broke inside and names the request', async () => {
    await using hub = await createFakeHub();
    const answer = await hub.post('{ broken }', { headers: { 'x-request-id': 'request-1' } });
    expect(answer).toMatchObject({ data: { broken: null } });
    expect(answer.errors).toEqual([
      {
        message: '内部错误，请将请求编号 request-1 告知运维人员。',
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-1' },
      },
    ]);
  });

  it('passes on what a service says with a code of the list, in the language of the reader', async () => {
    await using hub = await createFakeHub();
    expect(await hub.post('{ private }')).toMatchObject({
      errors: [{ message: '不可见。', path: ['private'], extensions: { code: 'FORBIDDEN' } }],
    });
    expect(await hub.post('{ private }', { headers: { 'accept-language': 'en' } })).toMatchObject({
      errors: [{ message: 'Not for you.' }],
    });
  });

  it('refuses an address that is none, for requests and for upgrades, and lives on', async () => {
    await using hub = await createFakeHub();
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';
    expect(await askByTcp(hub.url, 'GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toContain(' 400 ');
    expect(
      await askByTcp(hub.config.services[0]?.url ?? '', 'GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
    ).toContain(' 400 ');
    expect(await askByTcp(hub.url, `GET // HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`)).toContain(' 400 ');
    for (let count = 0; count < 20; count += 1) {
      await askByTcp(hub.url, `GET /elsewhere HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`, 'reset');
    }
    expect(await hub.post('{ sites }')).toMatchObject({ status: 200 });
  });

  it('still answers what it was asked before it was told to end', async () => {
    await using hub = await createFakeHub({ timing: { drain: 5_000 } });
    const { promise, resolve } = Promise.withResolvers<void>();
    hub.media.hold = promise;
    const answering = hub.post('{ release(id: "r1") { note } }');
    await until(() => hub.media.asked > 0);
    const stopped = hub.stopGateway();
    resolve();
    expect(await answering).toEqual({ status: 200, data: { release: { note: '备注 r1' } } });
    await stopped;
    await expect(hub.post('{ sites }')).rejects.toThrow('fetch failed');
  });

  it('counts for Prometheus', async () => {
    await using hub = await createFakeHub();
    await hub.post('{ release(id: "r1") { note } }');
    const text = await (await fetch(`${hub.url}/metrics`)).text();
    expect(text).toMatch(/dibao_gateway_requests_total\{transport="http",outcome="answered"\} \d+/);
    expect(text).toContain('dibao_gateway_subgraph_seconds_count{service="media",outcome="answered"} 1');
  });
});
