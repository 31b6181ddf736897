import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCookieBrowser } from '../support/cookie-browser.ts';
import { type CommandLine, createCommandLine } from '../support/command-line.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { codeAt, goodPassword, secretOn } from '../support/people.ts';

describe('pnpm hub admin', () => {
  let hub: TestHub;
  let line: CommandLine;
  beforeAll(async () => {
    hub = await startTestHub();
    line = await createCommandLine({ gateway: hub.url }, hub.dataDir);
  });
  afterAll(async () => {
    await line[Symbol.asyncDispose]();
    await hub[Symbol.asyncDispose]();
  });

  it('invites the first administrator, who enters by the link it prints', async () => {
    const invited = await line.run('admin', 'invite', 'Wang@lanping.gov.example', '--name', '王某');
    expect(invited).toMatchObject({ exitCode: 0, notes: expect.stringMatching(/seven days/) });
    const path = new URL(invited.out.trim()).pathname;
    const browser = createCookieBrowser(hub.url);
    const secret = secretOn(await (await browser.get(path)).text());
    await browser.submit(path, { password: goodPassword, code: codeAt(secret, new Date()) });
    const { data } = await browser.ask('{ viewer { subject scopes } people { edges { node { login } } } }');
    expect(data).toEqual({
      viewer: { subject: 'wang@lanping.gov.example', scopes: ['administer'] },
      people: { edges: [{ node: { login: 'wang@lanping.gov.example' } }] },
    });
    const listed = await line.run('admin', 'list');
    expect(listed.out).toMatch(/^ACTIVE\s+wang@lanping.gov.example\s+王某\s+ADMINISTRATOR; 1 sessions/);
  });

  it('locks, unlocks and resets, each by the login', async () => {
    const locked = await line.run('admin', 'lock', 'wang@lanping.gov.example', '--reason', '离岗');
    expect(locked.out).toMatch(/^LOCKED/);
    expect(await line.run('admin', 'reset', 'wang@lanping.gov.example')).toMatchObject({
      exitCode: 1,
      notes: expect.stringMatching(/unlock them first/),
    });
    expect((await line.run('admin', 'unlock', 'wang@lanping.gov.example')).out).toMatch(/^ACTIVE/);
    expect((await line.run('admin', 'reset', 'wang@lanping.gov.example')).out).toMatch(/\/auth\/invitation\//);
    expect(await line.run('admin', 'lock', 'nobody', '--reason', 'x')).toMatchObject({ exitCode: 1 });
    expect(await line.run('admin', 'lock', 'wang@lanping.gov.example')).toMatchObject({ exitCode: 2 });
  });
});
