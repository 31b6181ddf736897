import { followBySocket, followByStream } from '@dibao/gateway/testing/clients';
import { openSocket } from '@dibao/gateway/testing/raw-socket';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCookieBrowser } from '../support/cookie-browser.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { codeAt, enter, goodPassword, type TestPerson } from '../support/people.ts';

const who = '{ viewer { subject } }';
const lock = `mutation ($id: ID!) { lockPerson(input: { personId: $id, reason: "离岗" }) { __typename } }`;
const subscription = { query: 'subscription { releaseEvents { cursor } }' };

describe('the session of a browser', () => {
  let hub: TestHub;
  let agency: Record<'province' | 'city', string>;
  beforeAll(async () => {
    hub = await startTestHub();
    await hub.importRecords('agencies', [
      { sourceId: 'p', name: '云岭省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
      { ...{ sourceId: 'c', name: '东川市人民政府', kind: 'GOVERNMENT', level: 'CITY' }, parentSourceId: 'p' },
    ]);
    const { data } = await hub.ask('{ agencies { edges { node { id name } } } }');
    const idOf = (name: string) =>
      data.agencies.edges.find(({ node }: { node: { name: string } }) => node.name === name).node.id as string;
    agency = { province: idOf('云岭省人民政府'), city: idOf('东川市人民政府') };
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const monitor = (login: string) => enter(hub, login, [{ role: 'MONITOR', agencyId: agency.city }]);
  async function administer({ login }: TestPerson, mutation: string) {
    const { data } = await hub.ask(`{ people(filter: { text: "${login}" }) { edges { node { id } } } }`);
    return hub.ask(mutation, { id: data.people.edges[0].node.id });
  }

  it('is a cookie no script can read, new with each sign-in, and not the one the browser came with', async () => {
    const { browser, totpSecret } = await monitor('zhao');
    const before = browser.jar.get('dibao-session') ?? '';
    const code = codeAt(totpSecret, new Date(Date.now() + 30_000));
    const answer = await browser.submit('/auth/sign-in', { login: 'zhao', password: goodPassword, code });
    const [line = ''] = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('dibao-session='));
    expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/i);
    expect(browser.jar.get('dibao-session')).not.toBe(before);
    const fixed = createCookieBrowser(hub.url);
    fixed.jar.set('dibao-session', before);
    expect(await fixed.ask(who)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('counts for pages of the hub alone', async () => {
    const { browser } = await monitor('qian');
    expect((await browser.ask(who)).data).toEqual({ viewer: { subject: 'qian' } });
    const foreign = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: hub.publicUrl.replace('http:', 'https:') },
    ];
    for (const headers of foreign) {
      const answer = await browser.ask('mutation { __typename }', {}, headers);
      expect([headers, answer.status, answer.errors?.[0]?.extensions?.code]).toEqual([headers, 403, 'FORBIDDEN']);
      expect((await browser.submit('/auth/sign-out', {}, headers)).status).toBe(403);
      const stream = { accept: 'text/event-stream', 'content-type': 'application/json', 'x-dibao-csrf': '1' };
      const followed = await browser.send('/graphql', {
        ...{ method: 'POST', headers: { ...stream, ...headers }, body: JSON.stringify(subscription) },
      });
      expect(followed.status).toBe(403);
    }
    const withoutHeader = await browser.send('/graphql', {
      ...{ method: 'POST', body: JSON.stringify({ query: who }) },
      headers: { 'content-type': 'application/json', origin: hub.url },
    });
    expect(withoutHeader.status).toBe(403);
    expect((await browser.ask(who)).data).toEqual({ viewer: { subject: 'qian' } });
  });

  it('leaves what a page follows without a header to the public', async () => {
    const { browser } = await monitor('jiang');
    const asked = new URLSearchParams({ query: who });
    const stream = await browser.send(`/graphql?${asked}`, { headers: { accept: 'text/event-stream' } });
    expect([stream.status, await stream.text()]).toEqual([200, expect.stringContaining('"subject":null')]);
    browser.jar.set('dibao-session', 'x'.repeat(43));
    expect((await browser.send(`/graphql?${asked}`, { headers: { accept: 'application/json' } })).status).toBe(200);
    await browser.get('/auth/account');
    expect(browser.jar.has('dibao-session')).toBe(false);
  });

  it('that has ended is told to people in a page, and to scripts as JSON', async () => {
    const { browser } = await monitor('shen');
    const page = { accept: 'text/html,application/xhtml+xml', origin: 'https://evil.example' };
    const refused = await browser.submit('/auth/sign-out', {}, page);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8']);
    expect(await refused.text()).toMatch(/<h1>未能完成[\s\S]*须由本站页面提交/);
    await browser.submit('/auth/end-session');
    const over = await createCookieBrowser(hub.url).submit('/auth/act-as', { agency: '' }, { accept: 'text/html' });
    expect(await over.text()).toMatch(/href="\/auth\/sign-in"/);
    const scripted = await browser.submit('/auth/sign-out', {}, { ...page, 'x-dibao-csrf': '1' });
    expect(await scripted.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('adds nothing to a bearer token', async () => {
    const { browser } = await monitor('sun');
    const token = await hub.token('assessor');
    const { data } = await browser.ask(
      '{ viewer { subject roles sessions { id } } }',
      {},
      { authorization: `Bearer ${token}` },
    );
    expect(data).toEqual({ viewer: { subject: 'a assessor', roles: ['assessor'], sessions: [] } });
    const wrong = await browser.ask(who, {}, { authorization: 'Bearer nonsense' });
    expect(wrong.status).toBe(401);
  });

  it('opens a WebSocket for pages of the hub, and for no other site', async () => {
    const { browser } = await monitor('li');
    const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const connect = (origin: string) => followBySocket(hub.url, { query: who }, {}, { cookie, origin });
    await using foreign = connect('https://evil.example');
    expect(await foreign.ended).toMatchObject({ code: 4403 });
    await using own = connect(hub.url);
    expect(await own.take(1)).toEqual([{ data: { viewer: { subject: 'li' } } }]);
  });

  it('stops at once when an administrator locks the person, streams included', async () => {
    const person = await monitor('zhou');
    const { browser } = person;
    const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    await using socket = followBySocket(hub.url, subscription, {}, { cookie, origin: hub.url });
    await using stream = followByStream(hub.url, subscription, { cookie, origin: hub.url, 'x-dibao-csrf': '1' });
    await expect.poll(() => stream.comments.length).toBeGreaterThan(0);
    await administer(person, lock);
    expect((await browser.ask(who)).status).toBe(401);
    expect(await socket.ended).toMatchObject({ code: 4403, reason: '会话已结束' });
    expect(await stream.ended).toBeNull();
    expect(stream.received.at(-1)?.errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('acts for one agency at a time, under a new secret after each change', async () => {
    const { browser } = await enter(hub, 'wu', [
      { role: 'MONITOR', agencyId: agency.city },
      { role: 'PUBLISHER', agencyId: agency.province },
      { role: 'ADMINISTRATOR', agencyId: agency.province },
    ]);
    const stand = '{ viewer { roles agency { name } stands { roles agency { name } } } }';
    const stands = [
      { roles: ['MONITOR'], agency: { name: '东川市人民政府' } },
      { roles: ['PUBLISHER', 'ADMINISTRATOR'], agency: { name: '云岭省人民政府' } },
    ];
    expect((await browser.ask(stand)).data.viewer).toEqual({ roles: ['monitor'], agency: stands[0]?.agency, stands });
    const before = createCookieBrowser(hub.url);
    before.jar.set('dibao-session', browser.jar.get('dibao-session') ?? '');
    expect((await browser.submit('/auth/act-as', { agency: agency.province })).status).toBe(303);
    expect((await browser.ask(stand)).data.viewer).toEqual({
      ...{ roles: ['publisher', 'administrator'], agency: stands[1]?.agency, stands },
    });
    expect((await before.ask(who)).status).toBe(401);
    expect((await browser.submit('/auth/act-as', { agency: '' })).status).toBe(401);
  });

  it('takes the rights of the agency left from what is still open', async () => {
    const { browser } = await enter(hub, 'yang', [
      { role: 'MONITOR', agencyId: agency.city },
      { role: 'PUBLISHER', agencyId: agency.province },
    ]);
    const session = '{ viewer { sessionId sessions { id begunAt } } }';
    const { viewer: before } = (await browser.ask(session)).data;
    const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    await using socket = await openSocket(hub.url, { cookie, origin: hub.url });
    socket.send({ type: 'connection_init' });
    expect(await socket.next()).toMatchObject({ type: 'connection_ack' });
    await browser.submit('/auth/act-as', { agency: agency.province });
    expect(await socket.closed).toMatchObject({ code: 4403, reason: '会话已结束' });
    const { viewer: after } = (await browser.ask(session)).data;
    expect(after.sessionId).not.toBe(before.sessionId);
    // It goes on as long as the first would have, and whoever stole it does not become fresh by it.
    expect(after.sessions).toEqual([{ id: after.sessionId, begunAt: before.sessions[0].begunAt }]);
  });

  it('is listed and ended by its owner, one or all others', async () => {
    const { browser, recoveryCodes, login } = await monitor('zheng');
    async function second(code: string | undefined) {
      const other = createCookieBrowser(hub.url);
      await other.submit('/auth/sign-in', { login, password: goodPassword, code: code ?? '' });
      return other;
    }
    const [phone, office] = [await second(recoveryCodes[0]), await second(recoveryCodes[1])];
    const list = '{ viewer { sessionId sessions { id method } } }';
    const { sessions, sessionId } = (await browser.ask(list)).data.viewer;
    expect(sessions.map(({ method }: { method: string }) => method)).toEqual([
      ...['RECOVERY_CODE', 'RECOVERY_CODE', 'INVITATION'],
    ]);
    const page = await (await browser.get('/auth/account')).text();
    expect(page).toMatch(/此设备 · this one[\s\S]*剩余恢复码 Recovery codes left：8[\s\S]*最近的登录[\s\S]*signed in/);
    await browser.submit('/auth/end-session', { session: sessions[0].id });
    expect([(await office.ask(who)).status, (await phone.ask(who)).status]).toEqual([401, 200]);
    const scripted = await browser.submit('/auth/end-session', {}, { 'x-dibao-csrf': '1' });
    expect(scripted.status).toBe(204);
    expect((await phone.ask(who)).status).toBe(401);
    expect((await browser.ask(list)).data.viewer.sessions.map(({ id }: { id: string }) => id)).toEqual([sessionId]);
    const stranger = (await monitor('wang')).browser;
    await stranger.submit('/auth/end-session', { session: sessionId });
    expect((await browser.ask(who)).status).toBe(200);
    await browser.submit('/auth/sign-out');
    expect(browser.jar.has('dibao-session')).toBe(false);
    expect((await browser.get('/auth/account')).headers.get('location')).toMatch(/^\/auth\/sign-in/);
  });
});

describe('a session nobody uses', () => {
  let hub: TestHub;
  // From the present on: the gateway, which has the clock of the machine, ends sockets of sessions that are over.
  let now = new Date();
  const later = (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000));
  beforeAll(async () => {
    hub = await startTestHub({ clock: { now: () => now } });
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  it('ends after an hour, and after twelve hours in any case', async () => {
    const { browser } = await enter(hub, 'chen', [{ role: 'MONITOR' }], now);
    const idle = await enter(hub, 'wei', [{ role: 'MONITOR' }], now);
    const statusAfter = async (minutes: number) => {
      later(minutes);
      return (await browser.ask(who)).status;
    };
    for (let half = 1; half < 24; half += 1) expect(await statusAfter(30)).toBe(200);
    expect(await statusAfter(30)).toBe(401);
    expect((await idle.browser.ask(who)).status).toBe(401);
  });

  it('is not kept from falling idle by what a page does by itself', async () => {
    const { browser } = await enter(hub, 'han', [{ role: 'MONITOR' }], now);
    const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    later(40);
    expect((await browser.ask(who)).status).toBe(200);
    later(40);
    expect((await browser.ask(who, {}, { 'x-dibao-background': '1' })).status).toBe(200);
    await using socket = await openSocket(hub.url, { cookie, origin: hub.url });
    socket.send({ type: 'connection_init' });
    expect(await socket.next()).toMatchObject({ type: 'connection_ack' });
    later(21);
    expect((await browser.ask(who)).status).toBe(401);
  });
});

it('cookies go over TLS alone, under names no other host can set, where people reach the hub by https', async () => {
  const { createCookies } = await import('@dibao/gateway/sign-in/cookies');
  const { ServerResponse, IncomingMessage } = await import('node:http');
  const { Socket } = await import('node:net');
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  createCookies('https://hub.example').set(response, 'session', 'secret');
  expect(response.getHeader('set-cookie')).toEqual(
    '__Host-dibao-session=secret; Path=/; HttpOnly; Secure; SameSite=Lax',
  );
});
