import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandLine, createCommandLine } from '../support/command-line.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const profile = `profile: yunling
title: { zh: 云岭省, en: Yunling }
region: { divisionCode: '990000' }
inherits: default
sources:
  own: { title: 云岭省政务公开办法 }
rules:
  repostTarget: { value: { hours: 2 }, clause: 第九条, source: own }
`;

describe('pnpm hub profiles', () => {
  let hub: TestHub;
  let line: CommandLine;
  beforeAll(async () => {
    hub = await startTestHub();
    line = await createCommandLine({ gateway: hub.url, ...hub.services }, hub.dataDir);
  });
  afterAll(async () => {
    await line[Symbol.asyncDispose]();
    await hub[Symbol.asyncDispose]();
  });

  async function write(name: string, content: string): Promise<string> {
    const path = join(line.directory, name);
    await writeFile(path, content);
    return path;
  }

  it('checks a file without a hub, and says what it states', async () => {
    const path = await write('right.yaml', profile);
    expect(await line.run('profiles', 'check', path)).toEqual({
      out: `✓ ${path}: yunling states 1 rules, the others from default`,
      notes: '',
      exitCode: 0,
    });
  });

  it('names file, line and column of every mistake', async () => {
    const path = await write(
      'wrong.yaml',
      profile.replace('hours: 2', 'hours: two').replace('source: own', 'source: other').replace('clause: 第九条, ', ''),
    );
    const { notes, exitCode } = await line.run('profiles', 'check', path);
    expect(notes).toBe(
      [
        `${path}:8:3 rules.repostTarget: clause is missing.`,
        `${path}:8:28 rules.repostTarget.value.hours: A number is expected.`,
      ].join('\n'),
    );
    expect(exitCode).toBe(1);
    expect((await line.run('profiles', 'check', join(line.directory, 'nothing.yaml'))).notes).toMatch(
      /There is no file/,
    );
  });

  it('imports what is right, refuses what is not with its place, and lists what is in force', async () => {
    const [right, wrong] = [await write('a.yaml', profile), await write('b.yaml', 'profile: b\n')];
    const refused = join(line.directory, 'refused.jsonl');
    const { out, notes, exitCode } = await line.run('import', 'profiles', wrong, right, '--refused', refused);
    expect(out).toMatch(/^rule profiles: 1 new, 0 changed, 0 unchanged, 1 refused/);
    expect(notes).toMatch(/^b\.yaml:1:1: .*is missing/m);
    expect(exitCode).toBe(2);
    const listed = await line.run('profiles', 'list');
    expect(listed.out).toMatch(/^default v1 {2}Default {2}everywhere$/m);
    expect(listed.out).toMatch(/^yunling v1 {2}Yunling {2}990000$/m);
    expect((await line.run('profiles', 'list', '--rules')).out).toMatch(
      /^ {2}repostTarget = \{"hours":2\} \(第九条, 《云岭省政务公开办法》\)$/m,
    );
  });

  it('takes a holiday notice however its JSON is laid out', async () => {
    const notice = { year: 2027, off: ['2027-01-01', '2027-01-02', '2027-05-01', '2027-10-01'], work: [] };
    const path = await write('2027.json', JSON.stringify(notice, null, 2));
    expect((await line.run('import', 'holidays', path)).out).toBe(
      'holiday notices: 1 new, 0 changed, 0 unchanged, 0 refused',
    );
    const again = await write('2027.jsonl', `${JSON.stringify(notice)}\n`);
    expect((await line.run('import', 'holidays', again)).out).toMatch(/1 unchanged/);
  });
});
