import { freePort } from '@dibao/hub/free-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CookieBrowser, createCookieBrowser } from '../support/cookie-browser.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { type Claims, clientSecret, newSigningKey, startIdentityProvider } from '../support/identity-provider.ts';
import { codeAt, goodPassword, invite, secretOn } from '../support/people.ts';

const people: Record<string, Claims> = {
  s1: { email: 'Zhang@lanping.example', email_verified: true, name: '张某' },
  s2: { email: 'li@lanping.example', email_verified: false, name: '李某' },
  s3: { email: 'zhang@lanping.example', email_verified: true, name: '另一个张某' },
  s4: { email: 'wu@lanping.example', email_verified: true, name: '吴某', groups: ['watch', 'unknown'] },
  s6: { email: 'sun@lanping.example', email_verified: true, name: '孙某' },
  s7: { email: 'qian@lanping.example', email_verified: true, groups: ['watch', 'watch-too', 'gone'] },
  s5: { email: 'nobody@lanping.example', email_verified: true, groups: ['unknown'] },
};

const claimed = {
  watch: [{ role: 'monitor' }],
  'watch-too': [{ role: 'monitor' }, { role: 'assessor' }],
  gone: [{ role: 'publisher', agencyId: '00000000-0000-7000-8000-000000000000' }],
};

describe('signing in at an identity provider', () => {
  let hub: TestHub;
  let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
  const opened = new AsyncDisposableStack();
  beforeAll(async () => {
    const gatewayPort = await freePort();
    const callback = `http://localhost:${gatewayPort}/auth/oidc/callback`;
    provider = opened.use(await startIdentityProvider(callback, people, [await newSigningKey('first')]));
    hub = opened.use(
      await startTestHub({
        gatewayPort,
        oidc: {
          ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'dibao', OIDC_CLIENT_SECRET: clientSecret },
          ...{ OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: JSON.stringify(claimed) },
        },
      }),
    );
  });
  afterAll(() => opened.disposeAsync());

  const pathOf = (address: string) => address.slice(new URL(address).origin.length);
  async function begin(browser: CookieBrowser, returnTo = '/desk'): Promise<string> {
    const response = await browser.get(`/auth/oidc?returnTo=${encodeURIComponent(returnTo)}`);
    return response.headers.get('location') ?? '';
  }
  async function signIn(person: string, browser = createCookieBrowser(hub.url)) {
    const back = await provider.signIn(person, await begin(browser));
    return { browser, back, answer: await browser.get(pathOf(back)) };
  }
  const who = '{ viewer { subject roles person { name state } sessions { method } } }';

  it('lets in whom an administrator invited under the verified mail address, and knows them by their subject', async () => {
    const path = await invite(hub, 'zhang@lanping.example', [{ role: 'MONITOR' }]);
    const page = await (await createCookieBrowser(hub.url).get('/auth/sign-in')).text();
    expect(page).toMatch(/href="\/auth\/oidc\?returnTo=[^"]*">以统一身份认证登录/);
    const { browser, answer } = await signIn('s1');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk']);
    expect((await browser.ask(who)).data.viewer).toMatchObject({
      ...{ subject: 'zhang@lanping.example', roles: ['monitor'], sessions: [{ method: 'OIDC' }] },
      person: { state: 'ACTIVE' },
    });
    expect((await browser.get(path)).status).toBe(410);
    people['s1'] = { name: '张某' };
    expect((await signIn('s1')).answer.status).toBe(303);
  });

  it('refuses an address that is not verified, one that belongs to another subject, and who is unknown', async () => {
    await invite(hub, 'li@lanping.example', [{ role: 'MONITOR' }]);
    for (const person of ['s2', 's3', 's5']) {
      const { browser, answer } = await signIn(person);
      expect([person, answer.status]).toEqual([person, 403]);
      expect(await answer.text()).toMatch(/未能确认一位在此登记的人员/);
      expect(browser.jar.has('dibao-session')).toBe(false);
    }
  });

  it('gives the roles a claim brings, and takes them back when it brings them no more', async () => {
    const { browser } = await signIn('s4');
    expect((await browser.ask(who)).data.viewer).toMatchObject({ roles: ['monitor'], person: { name: '吴某' } });
    people['s4'] = { ...people['s4'], groups: [] };
    const again = await signIn('s4');
    expect((await again.browser.ask(who)).data.viewer.roles).toEqual([]);
    expect((await browser.ask(who)).status).toBe(401);
  });

  it('ends nothing at the next entry while a claim brings what it brought, beside what an administrator granted', async () => {
    const { browser } = await signIn('s7');
    expect((await browser.ask(who)).data.viewer.roles).toEqual(['monitor', 'assessor']);
    const { data } = await hub.ask(
      `{ people(filter: { text: "qian@" }) { edges { node { id grants { id role } } } } }`,
    );
    const [{ node: person }] = data.people.edges;
    await hub.ask(
      `mutation { grantRole(input: { personId: "${person.id}", grant: { role: ASSESSOR } }) { __typename } }`,
    );
    const first = await signIn('s7');
    const second = await signIn('s7');
    for (const { browser: entered } of [first, second]) {
      expect((await entered.ask(who)).data?.viewer.roles.toSorted()).toEqual(['assessor', 'monitor']);
    }
    people['s7'] = { ...people['s7'], groups: [] };
    expect((await (await signIn('s7')).browser.ask(who)).data.viewer.roles).toEqual(['assessor']);
  });

  it('lets in by an address only whom an open invitation awaits', async () => {
    const path = await invite(hub, 'sun@lanping.example', [{ role: 'MONITOR' }]);
    const page = await createCookieBrowser(hub.url).get(path);
    const fields = { password: goodPassword, code: codeAt(secretOn(await page.text()), new Date()) };
    expect((await createCookieBrowser(hub.url).submit(path, fields)).status).toBe(200);
    expect((await signIn('s6')).answer.status).toBe(403);
    await renew('sun@lanping.example');
    expect((await signIn('s6')).answer.status).toBe(303);
  });

  it('knows people by their subject after a new link too', async () => {
    const path = await renew('zhang@lanping.example');
    const page = await createCookieBrowser(hub.url).get(path);
    const fields = { password: goodPassword, code: codeAt(secretOn(await page.text()), new Date()) };
    expect((await signIn('s3')).answer.status).toBe(403);
    expect((await createCookieBrowser(hub.url).submit(path, fields)).status).toBe(200);
    expect((await signIn('s3')).answer.status).toBe(403);
    expect((await signIn('s1')).answer.status).toBe(303);
  });

  async function renew(login: string): Promise<string> {
    const { data } = await hub.ask(`{ people(filter: { text: "${login}" }) { edges { node { id } } } }`);
    const renewed = await hub.ask(
      `mutation ($id: ID!) { renewInvitation(input: { personId: $id }) { ... on InvitationIssued { link } } }`,
      { id: data.people.edges[0].node.id },
    );
    return new URL(renewed.data.renewInvitation.link).pathname;
  }

  it('takes an answer once, from the browser that asked, to the question it asked', async () => {
    const { browser, back } = await signIn('s1');
    expect((await browser.get(pathOf(back))).status).toBe(403);
    const victim = createCookieBrowser(hub.url);
    const attackers = await provider.signIn('s1', await begin(createCookieBrowser(hub.url)));
    expect((await victim.get(pathOf(attackers))).status).toBe(403);
    await begin(victim);
    expect((await victim.get(pathOf(attackers))).status).toBe(403);
    const own = await provider.signIn('s1', await begin(victim));
    const changed = new URL(own);
    changed.searchParams.set('iss', 'https://evil.example');
    expect((await victim.get(pathOf(changed.href))).status).toBe(403);
    expect((await victim.get('/auth/oidc/callback?error=access_denied')).status).toBe(403);
    expect(victim.jar.has('dibao-session')).toBe(false);
  });

  it('asks with PKCE, state and nonce, and goes on to pages of the hub alone', async () => {
    const browser = createCookieBrowser(hub.url);
    const asked = new URL(await begin(browser, 'https://evil.example/')).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256', client_id: 'dibao' },
      ...{ state: expect.stringMatching(/.{40}/), nonce: expect.stringMatching(/.{40}/) },
    });
    const back = await provider.signIn('s1', await begin(browser, 'https://evil.example/'));
    expect((await browser.get(pathOf(back))).headers.get('location')).toBe('/auth/account');
  });

  it('refuses an ID token whose signature is none of the provider’s keys', async () => {
    const browser = createCookieBrowser(hub.url);
    expect((await signIn('s1')).answer.status).toBe(303);
    // Other keys under the same id: what the hub remembers of them does not fit.
    provider.rotate([await newSigningKey('first')]);
    const back = await provider.signIn('s1', await begin(browser));
    expect((await browser.get(pathOf(back))).status).toBe(403);
  });
});
