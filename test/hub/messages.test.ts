import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandLine, createCommandLine } from '../support/command-line.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

describe('the commands for messages', () => {
  let mail: MailServer;
  let hub: TestHub;
  let line: CommandLine;
  beforeAll(async () => {
    mail = await startMailServer();
    hub = await startTestHub({ messages: { smtpUrl: mail.url } });
    line = await createCommandLine({ gateway: hub.url }, hub.dataDir);
  });
  afterAll(async () => {
    await line[Symbol.asyncDispose]();
    await hub[Symbol.asyncDispose]();
    await mail[Symbol.asyncDispose]();
  });

  it('send a test message and say what happened', async () => {
    const sent = await line.run('remind-test', 'zhang@example.cn');
    expect(sent).toMatchObject({
      out: expect.stringMatching(/sent\s+EMAIL\s+z\*\*\*@example\.cn[\s\S]*250/),
      exitCode: 0,
    });
    expect(await mail.received(1)).toHaveLength(1);
    const missing = await line.run('remind-test', '13800001234');
    expect(missing).toMatchObject({ notes: expect.stringMatching(/SMS_URL/), exitCode: 1 });
    expect(await line.run('remind-test', 'nobody')).toMatchObject({ exitCode: 1 });
  });

  it('list the log, all of it or what did not arrive', async () => {
    const all = await line.run('messages');
    expect(all.out.trim().split('\n')).toHaveLength(2);
    const undelivered = await line.run('messages', '--undelivered');
    expect(undelivered.out).toMatch(/no way out\s+SMS\s+\*+34/);
    expect(undelivered.out).not.toMatch(/EMAIL/);
    expect((await line.run('messages', '--state', 'NOBODY')).notes).toMatch(/no such message/);
    expect(JSON.parse((await line.run('messages', '--json')).out)).toHaveLength(2);
    expect(await line.run('messages', '--first', '0')).toMatchObject({ exitCode: 2 });
  });
});
