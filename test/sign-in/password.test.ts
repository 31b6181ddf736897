import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '@dibao/hub/postgres/connect';
import { createCookieBrowser } from '../support/cookie-browser.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { codeAt, enter, goodPassword, invite, secretOn } from '../support/people.ts';

const viewer = '{ viewer { subject roles person { login state } sessions { method } } }';
const hubWide = [{ role: 'MONITOR' }];

describe('signing in by password and code', () => {
  let hub: TestHub;
  let now = new Date('2026-03-02T01:00:00Z');
  const later = (seconds: number) => void (now = new Date(now.getTime() + seconds * 1_000));
  beforeAll(async () => {
    hub = await startTestHub({ clock: { now: () => now } });
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const attempt = (login: string, password: string, code: string, browser = createCookieBrowser(hub.url)) =>
    browser.submit('/auth/sign-in', { login, password, code });

  it('lets an invited person in by a link, once', async () => {
    const path = await invite(hub, 'zhang', hubWide);
    const browser = createCookieBrowser(hub.url);
    const page = await (await browser.get(path)).text();
    expect(page).toMatch(/zhang 某，欢迎[\s\S]*<svg/);
    expect(await (await createCookieBrowser(hub.url).get(path)).text()).toBe(page);
    const fields = { password: goodPassword, code: codeAt(secretOn(page), now) };
    const accepted = await browser.submit(path, fields);
    expect(await accepted.text()).toMatch(/请保存恢复码/);
    expect((await browser.ask(viewer)).data).toEqual({
      viewer: {
        ...{ subject: 'zhang', roles: ['monitor'], person: { login: 'zhang', state: 'ACTIVE' } },
        sessions: [{ method: 'INVITATION' }],
      },
    });
    const replayed = createCookieBrowser(hub.url);
    expect((await replayed.submit(path, fields)).status).toBe(410);
    expect((await replayed.get(path)).status).toBe(410);
    expect(replayed.jar.size).toBe(0);
  });

  it('refuses a link that was changed, has expired, or was replaced', async () => {
    const path = await invite(hub, 'qian', hubWide);
    expect((await createCookieBrowser(hub.url).get(`${path.slice(0, -2)}xx`)).status).toBe(410);
    const renewed = await hub.ask(
      `mutation { renewInvitation(input: { personId: "${await idOf('qian')}" }) { ... on InvitationIssued { link } } }`,
    );
    expect((await createCookieBrowser(hub.url).get(path)).status).toBe(410);
    const second = new URL(renewed.data.renewInvitation.link).pathname;
    expect((await createCookieBrowser(hub.url).get(second)).status).toBe(200);
    later(7 * 86_400 + 1);
    expect((await createCookieBrowser(hub.url).get(second)).status).toBe(410);
  });

  it('asks for a password that is not guessed, and a code that is right', async () => {
    const path = await invite(hub, 'sun', hubWide);
    const browser = createCookieBrowser(hub.url);
    const secret = secretOn(await (await browser.get(path)).text());
    for (const password of ['short', 'password1234', 'qwertyuiop12', 'sunsunsunsun', '111111111111']) {
      const refused = await browser.submit(path, { password, code: codeAt(secret, now) });
      expect([password, refused.status]).toEqual([password, 422]);
    }
    const refused = await browser.submit(path, { password: goodPassword, code: '000000' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/验证码不对/);
    expect((await browser.submit(path, { password: goodPassword, code: codeAt(secret, now) })).status).toBe(200);
  });

  it('takes a code once, and neither an older one', async () => {
    const { totpSecret } = await enter(hub, 'li', hubWide, now);
    const used = codeAt(totpSecret, now);
    expect((await attempt('li', goodPassword, used)).status).toBe(403);
    later(30);
    const fresh = codeAt(totpSecret, now);
    expect((await attempt('li', goodPassword, fresh)).status).toBe(303);
    expect((await attempt('li', goodPassword, fresh)).status).toBe(403);
    expect((await attempt('li', goodPassword, used)).status).toBe(403);
  });

  it('takes each recovery code once, and only with the password', async () => {
    const { recoveryCodes, browser } = await enter(hub, 'zhou', hubWide, now);
    expect(recoveryCodes).toHaveLength(10);
    const [code = '', other = ''] = recoveryCodes;
    expect((await attempt('zhou', 'another password', code)).status).toBe(403);
    expect((await attempt('zhou', goodPassword, code.toUpperCase(), browser)).status).toBe(303);
    expect((await attempt('zhou', goodPassword, code, browser)).status).toBe(403);
    expect((await attempt('zhou', goodPassword, other.replaceAll('-', ''), browser)).status).toBe(303);
  });

  it('delays who guesses, longer each time, and nobody on a browser they know', async () => {
    const { totpSecret, browser } = await enter(hub, 'wu', hubWide, now);
    later(60);
    const guess = () => attempt('wu', goodPassword, '000000');
    for (let count = 0; count < 5; count += 1) expect((await guess()).status).toBe(403);
    const waits: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      const refused = await guess();
      expect(refused.status).toBe(429);
      waits.push(Number(refused.headers.get('retry-after')));
      // Whoever keeps knocking meanwhile pushes nothing away.
      expect((await guess()).headers.get('retry-after')).toBe(refused.headers.get('retry-after'));
      later(waits.at(-1) ?? 0);
      expect((await guess()).status).toBe(403);
    }
    expect(waits).toEqual([1, 2, 4, 8]);
    expect((await attempt('wu', goodPassword, codeAt(totpSecret, now))).status).toBe(429);
    expect((await attempt('wu', goodPassword, codeAt(totpSecret, now), browser)).status).toBe(303);
    expect(await (await browser.get('/auth/account')).text()).toMatch(/被拒绝 · refused/);
  });

  it('keeps a bounded number of refusals of logins nobody has', async () => {
    later(86_400);
    await using database = await connect(hub.databases.documents);
    const count = async () =>
      (await database.query(`select from audit_entry where deed = 'SIGN_IN_REFUSED' and person_id is null`)).length;
    await database.query(
      `insert into audit_entry (at, actor, deed, agency_ids, detail)
       select $1, '-', 'SIGN_IN_REFUSED', '{}', '{}' from generate_series(1, 60)`,
      [now],
    );
    const before = await count();
    expect((await attempt('invented', goodPassword, '000000')).status).toBe(403);
    expect(await count()).toBe(before);
    later(3_601);
    expect((await attempt('invented', goodPassword, '000000')).status).toBe(403);
    expect(await count()).toBe(before + 1);
  });

  it('answers alike for an unknown login, a wrong password, a wrong code and a locked person', async () => {
    const { totpSecret } = await enter(hub, 'zheng', hubWide, now);
    await enter(hub, 'wang', hubWide, now);
    await hub.ask(
      `mutation { lockPerson(input: { personId: "${await idOf('wang')}", reason: "离岗" }) { __typename } }`,
    );
    later(30);
    const answers = await Promise.all(
      [
        ['nobody', goodPassword, '123456'],
        ['zheng', 'another password', codeAt(totpSecret, now)],
        ['zheng', goodPassword, '000000'],
        ['wang', goodPassword, '123456'],
      ].map(async ([login = '', password = '', code = '']) => {
        const answer = await attempt(login, password, code);
        return { status: answer.status, text: (await answer.text()).replaceAll(login, 'LOGIN') };
      }),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('takes as long to refuse an unknown login as a known one', async () => {
    await enter(hub, 'feng', hubWide, now);
    later(2 * 86_400);
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let turn = 0; turn < 8; turn += 1) {
      const begun = performance.now();
      await attempt(turn % 2 === 0 ? 'feng' : `nobody-${turn}`, 'some password', '000000');
      times[turn % 2 === 0 ? 'known' : 'unknown'].push(performance.now() - begun);
    }
    const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)];
    // Without the work of checking a password it would take a twentieth.
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it('goes on to a page of the hub and to nothing else', async () => {
    for (const [returnTo, location] of [
      ['/desk?tab=1', '/desk?tab=1'],
      ['//evil.example/', '/auth/account'],
      ['/\\evil.example/', '/auth/account'],
      ['https://evil.example/', '/auth/account'],
      ['/a\r\nset-cookie: x=1', '/auth/account'],
      ['/%0d%0aset-cookie:x=1', '/%0d%0aset-cookie:x=1'],
    ] as const) {
      const { browser, recoveryCodes, login } = await enter(hub, `r${now.getTime()}`, hubWide, now);
      later(1);
      const path = `/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
      const fields = { login, password: goodPassword, code: recoveryCodes[0] ?? '' };
      const answer = await browser.submit(path, fields);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, location]);
      expect(answer.headers.getSetCookie().join()).not.toContain('x=1');
      const page = await (await browser.get(`/auth/sign-in?returnTo=${encodeURIComponent('/"><script>')}`)).text();
      expect(page).not.toContain('"><script>');
    }
  });

  async function idOf(login: string): Promise<string> {
    const { data } = await hub.ask(`{ people(filter: { text: "${login}" }) { edges { node { id } } } }`);
    return data.people.edges[0].node.id;
  }
});
