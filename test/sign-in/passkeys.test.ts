import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '@dibao/hub/postgres/connect';
import { createAuthenticator } from '../support/authenticator.ts';
import { type CookieBrowser, createCookieBrowser } from '../support/cookie-browser.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { enter, invite } from '../support/people.ts';

const who = '{ viewer { subject sessions { method } } }';

describe('passkeys', () => {
  let hub: TestHub;
  let now = new Date('2026-03-02T01:00:00Z');
  beforeAll(async () => {
    hub = await startTestHub({ clock: { now: () => now } });
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function call(browser: CookieBrowser, path: string, body: object) {
    const response = await browser.send(`/auth/passkey/${path}`, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', origin: hub.url },
    });
    // oxlint-disable-next-line typescript/no-explicit-any -- the shape is the path's
    return { status: response.status, body: (await response.json()) as any };
  }

  /** Somebody who accepted an invitation by a passkey. */
  async function enterByPasskey(login: string) {
    const path = await invite(hub, login, [{ role: 'MONITOR' }]);
    const invitation = path.split('/').at(-1);
    const browser = createCookieBrowser(hub.url);
    const device = createAuthenticator(hub.publicUrl);
    const offer = await call(browser, 'offer', { invitation });
    const answer = { invitation, response: device.register(offer.body), name: '办公电脑' };
    const added = await call(browser, 'add', answer);
    expect([offer.status, added.status]).toEqual([200, 200]);
    return { path, browser, device, answer };
  }

  async function signIn(device: ReturnType<typeof createAuthenticator>, isVerified = true) {
    const browser = createCookieBrowser(hub.url);
    const { body } = await call(browser, 'challenge', {});
    const answer = { response: device.answer(body, isVerified) };
    return { browser, answer, ...(await call(browser, 'sign-in', answer)) };
  }

  it('are set up by an invitation, once, and let their owner in', async () => {
    const { path, browser, device, answer } = await enterByPasskey('zhang');
    expect((await browser.ask(who)).data.viewer.subject).toBe('zhang');
    expect((await browser.get(path)).status).toBe(410);
    expect((await call(createCookieBrowser(hub.url), 'add', answer)).status).toBe(403);
    const signedIn = await signIn(device);
    expect(signedIn.status).toBe(200);
    expect((await signedIn.browser.ask(who)).data).toEqual({
      viewer: { subject: 'zhang', sessions: [{ method: 'PASSKEY' }, { method: 'INVITATION' }] },
    });
  });

  it('count once for each challenge, while it is fresh, for this hub, unlocked by their owner', async () => {
    const { device } = await enterByPasskey('li');
    const first = await signIn(device);
    expect(first.status).toBe(200);
    const signed = first.answer.response;
    const { clientDataJSON } = signed.response;
    // The same bytes can be written in several ways.
    for (const written of [clientDataJSON, `${clientDataJSON}=`, `${clientDataJSON}==`, `${clientDataJSON}\n`]) {
      const again = { response: { ...signed, response: { ...signed.response, clientDataJSON: written } } };
      expect((await call(createCookieBrowser(hub.url), 'sign-in', again)).status).toBe(401);
    }
    expect((await signIn(device, false)).status).toBe(401);
    expect((await signIn(createAuthenticator(hub.publicUrl))).status).toBe(401);
    const browser = createCookieBrowser(hub.url);
    const { body } = await call(browser, 'challenge', {});
    const refused = [
      device.answer({ ...body, challenge: Buffer.from('invented').toString('base64url') }),
      device.answer({ ...body, rpId: 'evil.example' }),
      { id: 'x' },
      {},
    ];
    for (const response of refused) expect((await call(browser, 'sign-in', { response })).status).toBe(401);
    const offered = await call(browser, 'offer', {
      invitation: (await invite(hub, 'other', [{ role: 'MONITOR' }])).split('/').at(-1),
    });
    const crossed = { ...body, challenge: offered.body.challenge };
    expect((await call(browser, 'sign-in', { response: device.answer(crossed) })).status).toBe(401);
    now = new Date(now.getTime() + 301_000);
    expect((await call(browser, 'sign-in', { response: device.answer(body) })).status).toBe(401);
  });

  it('leave a link as it was when the passkey is somebody’s already', async () => {
    const { device } = await enterByPasskey('feng');
    const path = await invite(hub, 'guan', [{ role: 'MONITOR' }]);
    const invitation = path.split('/').at(-1);
    const browser = createCookieBrowser(hub.url);
    const { body } = await call(browser, 'offer', { invitation });
    const taken = { invitation, response: device.register(body), name: '别人的' };
    expect((await call(browser, 'add', taken)).status).toBe(403);
    expect((await browser.get(path)).status).toBe(200);
  });

  it('are not all removed by two who remove one each at the same moment', async () => {
    const { browser, device } = await enterByPasskey('he');
    const second = createAuthenticator(hub.publicUrl);
    const { body } = await call(browser, 'offer', {});
    expect((await call(browser, 'add', { response: second.register(body), name: '手机' })).status).toBe(200);
    await using database = await connect(hub.databases.documents);
    const ids = [device, second].map((one) => one.answer({ challenge: '', rpId: '' }).id);
    await database.query(`create temporary table kept as select * from passkey`);
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(ids.map((passkey) => browser.submit('/auth/remove-passkey', { passkey })));
      expect(await database.query(`select 1 from passkey where id = any ($1)`, [ids])).toHaveLength(1);
      await database.query(`insert into passkey select * from kept on conflict do nothing`);
    }
  });

  it('let nobody in who is locked', async () => {
    const { device } = await enterByPasskey('wu');
    const { data } = await hub.ask(`{ people(filter: { text: "wu" }) { edges { node { id } } } }`);
    const personId = data.people.edges[0].node.id as string;
    await hub.ask(`mutation { lockPerson(input: { personId: "${personId}", reason: "离岗" }) { __typename } }`);
    expect((await signIn(device)).status).toBe(401);
  });

  it('are added and removed by whoever has just signed in, and the last means to enter stays', async () => {
    const { browser } = await enter(hub, 'zhou', [{ role: 'MONITOR' }], now);
    const device = createAuthenticator(hub.publicUrl);
    const offer = await call(browser, 'offer', {});
    expect((await call(browser, 'add', { response: device.register(offer.body), name: '手机' })).status).toBe(200);
    expect(await (await browser.get('/auth/account')).text()).toMatch(/name="passkey"[^>]*>手机/);
    const late = createAuthenticator(hub.publicUrl);
    const offered = await call(browser, 'offer', {});
    now = new Date(now.getTime() + 601_000);
    expect((await call(browser, 'offer', {})).status).toBe(403);
    expect((await call(browser, 'add', { response: late.register(offered.body), name: 'x' })).status).toBe(403);
    const fresh = await signIn(device);
    const { id } = device.answer({ challenge: '', rpId: '' });
    expect((await fresh.browser.submit('/auth/remove-passkey', { passkey: id })).status).toBe(303);
    expect((await signIn(device)).status).toBe(401);
    const only = await enterByPasskey('zheng');
    const { id: last } = only.device.answer({ challenge: '', rpId: '' });
    expect((await only.browser.submit('/auth/remove-passkey', { passkey: last })).status).toBe(403);
  });

  it('are offered by scripts of the hub alone, and a page without scripts does without them', async () => {
    const browser = createCookieBrowser(hub.url);
    const page = await browser.get('/auth/sign-in');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'/);
    const text = await page.text();
    expect(text).toMatch(/<script src="\/auth\/webauthn.js" defer><\/script><script src="\/auth\/passkey.js" defer>/);
    expect(text).toMatch(/data-passkey="sign-in"[^>]* hidden>/);
    expect(text.match(/<script(?! src)/)).toBeNull();
    for (const script of ['/auth/webauthn.js', '/auth/passkey.js']) {
      expect((await browser.get(script)).headers.get('content-type')).toMatch(/^text\/javascript/);
    }
  });
});
