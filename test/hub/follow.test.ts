import { createStandInHub } from '@dibao/client/testing/stand-in-hub';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandLine, createCommandLine } from '../support/command-line.ts';

describe('pnpm hub follow', () => {
  let commands: CommandLine;
  beforeAll(async () => {
    commands = await createCommandLine({});
  });
  afterAll(() => commands[Symbol.asyncDispose]());

  /** A hub with two events whose log ends in a restore once they were sent, which ends the following. */
  async function createHub() {
    const hub = await createStandInHub();
    hub.log.append({ column: '中国政务' });
    hub.log.append({ column: '省内要闻' });
    hub.behaviour.cutsAfter = ({ position }) => {
      if (position < 2) return false;
      hub.log.epoch = 'b';
      return true;
    };
    return hub;
  }

  it('prints a line for each event, and says what to do when its place is gone', async () => {
    await using hub = await createHub();
    const { out, notes, exitCode } = await commands.run('follow', '--url', hub.url, '--after', 'EARLIEST');
    expect(out.split('\n')).toEqual([
      '1\t2026-11-22 09:00\tpublished\t关于第1件事的通知\t中国政务',
      '2\t2026-11-22 09:00\tpublished\t关于第2件事的通知\t省内要闻',
    ]);
    expect(notes).toContain('Resynchronise from EARLIEST');
    expect(exitCode).toBe(1);
  });

  it('without an address follows the hub of its data directory, whatever port that is on', async () => {
    await using hub = await createHub();
    await using here = await createCommandLine({ gateway: hub.url });
    const { out } = await here.run('follow', '--after', 'EARLIEST');
    expect(out.split('\n')).toHaveLength(2);
  });

  it('passes on what was chosen: columns, a token that is read from its file, a folder, a command', async () => {
    await using hub = await createHub();
    hub.behaviour.token = 'secret';
    const tokenFile = join(commands.directory, 'token');
    const folder = join(commands.directory, 'events');
    await writeFile(tokenFile, 'secret\n');
    const exec = `/bin/echo "$DIBAO_TITLE" >> "$(/usr/bin/dirname "$DIBAO_EVENT_FILE")/ran"`;
    const chosen = ['--column', '省内要闻', '--token-file', tokenFile, '--out', folder, '--exec', exec, '--json'];
    const { out } = await commands.run('follow', '--url', hub.url, '--after', 'EARLIEST', ...chosen);
    expect(JSON.parse(out)).toMatchObject({ position: 2 });
    expect(await readFile(join(folder, 'ran'), 'utf8')).toBe('关于第2件事的通知\n');
    expect(await readdir(folder)).toContain('000000000002-PUBLISHED-r2.json');
  });

  it.each([
    [['--url', 'hub'], 'not the address of a hub'],
    [['--url', 'http://127.0.0.1:9', '--exec', 'true'], '--out'],
    [['--url', 'http://127.0.0.1:9', '--token-file', '/nonexistent/token'], '/nonexistent/token'],
  ])('says what is wrong with %j', async (args, said) => {
    const { notes, exitCode } = await commands.run('follow', ...args);
    expect(notes).toContain(said);
    expect(exitCode).toBe(1);
  });
});
