import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type AgentOptions, runAgent } from './agent.ts';
import { quickTiming as timing, until, upTo } from './testing/quick.ts';
import { createStandInHub, type StandInHub } from './testing/stand-in-hub.ts';

/** A folder of its own for the test, and what agents on it printed and said. */
async function createDesk(hub: StandInHub) {
  const out = await mkdtemp(join(tmpdir(), 'dibao-agent-'));
  const printed: string[] = [];
  const said: string[] = [];
  const stop = new AbortController();
  const options: AgentOptions & { out: string } = {
    url: hub.url,
    after: 'EARLIEST',
    out,
    timing,
    signal: stop.signal,
    environment: process.env,
    execRetries: [5, 5],
    print: (line) => void printed.push(line),
    say: ({ zh }) => void said.push(zh),
  };
  const names = async () => (await readdir(out)).toSorted();
  const read = async (name: string) => readFile(join(out, name), 'utf8');
  return {
    out,
    options,
    printed,
    said,
    names,
    read,
    files: async () => (await names()).filter((name) => name.endsWith('.json') && name !== 'cursor.json'),
    place: async () => JSON.parse(await read('cursor.json')) as { cursor: string; position: number | null },
    lines: async (name: string) => (existsSync(join(out, name)) ? (await read(name)).trim().split('\n') : []),
    /** Runs an agent until its place is this position. */
    async runTo(position: number, more: Partial<AgentOptions> = {}) {
      const ending = new AbortController();
      const running = runAgent({ ...options, signal: ending.signal, ...more });
      const isThere = until(
        async () => existsSync(join(out, 'cursor.json')) && (await this.place()).position === position,
      );
      await Promise.race([isThere, running]);
      ending.abort();
      await running;
    },
    /** An agent in a process of its own. */
    spawn: (exec?: string) =>
      spawn(
        process.execPath,
        [
          '--conditions=hub-source',
          fileURLToPath(new URL('testing/agent-process.ts', import.meta.url)),
          hub.url,
          out,
          ...(exec === undefined ? [] : [exec]),
        ],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      ),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await rm(out, { recursive: true, force: true });
    },
  };
}

const nameOf = (position: number, kind = 'PUBLISHED') => `${String(position).padStart(12, '0')}-${kind}-r${position}`;

describe('the agent', () => {
  it('writes each event to a file of its own, with its text for people, and keeps its place', async () => {
    await using hub = await createStandInHub();
    hub.log.append({ title: '关于*加强*管理的通知', body: '各县：\n1. 照办。\n#标记' });
    hub.log.append({ kind: 'WITHDRAWN' });
    await using desk = await createDesk(hub);
    await desk.runTo(2);
    expect(await desk.names()).toEqual([
      `${nameOf(1)}.json`,
      `${nameOf(1)}.md`,
      `${nameOf(2, 'WITHDRAWN')}.json`,
      'cursor.json',
    ]);
    expect(JSON.parse(await desk.read(`${nameOf(1)}.json`))).toEqual({
      ...hub.log.events[0],
      errors: [],
      text: 'VERIFIED',
    });
    expect(await desk.read(`${nameOf(1)}.md`)).toBe(
      [
        '# 关于\\*加强\\*管理的通知',
        [
          '- 发布机关：虚省人民政府办公厅',
          '- 发文字号：虚政办发〔2026〕1号',
          '- 栏目：中国政务',
          '- 发布时间：2026-11-22 09:00',
          '- 来源网址：https://www.example.org/r1.html',
          '- 事件：发布（2026-11-22 09:00，第 1 版）',
        ].join('\n'),
        '## 正文',
        '各县：',
        '1\\. 照办。',
        '\\#标记\n',
      ].join('\n\n'),
    );
    expect(await desk.place()).toEqual({ cursor: 'a-2', position: 2, chain: hub.log.events[1]?.chain });
    expect(desk.printed).toEqual([
      '1\t2026-11-22 09:00\t发布\t关于*加强*管理的通知\t中国政务',
      '2\t2026-11-22 09:00\t撤回\t关于第2件事的通知\t中国政务',
    ]);
  });

  it('goes on where it stopped, whatever --after says', async () => {
    await using hub = await createStandInHub();
    await using desk = await createDesk(hub);
    hub.log.append();
    await desk.runTo(1);
    hub.log.append();
    await desk.runTo(2);
    expect(desk.printed).toHaveLength(2);
    expect(desk.said).toContain('从上次的位置 1 继续');
  });

  it('fixes its first place before anything comes, so that a kill before the first event loses nothing', async () => {
    await using hub = await createStandInHub();
    upTo(3).forEach(() => void hub.log.append());
    await using desk = await createDesk(hub);
    const { after: _, ...fromNow } = desk.options;
    const stop = new AbortController();
    const running = runAgent({ ...fromNow, signal: stop.signal });
    await until(() => existsSync(join(desk.out, 'cursor.json')));
    stop.abort();
    await running;
    hub.log.append();
    await desk.runTo(4);
    expect(await desk.files()).toEqual([`${nameOf(4)}.json`]);
  });

  it('writes no text under an event whose edition is no longer the one shown', async () => {
    await using hub = await createStandInHub();
    const first = hub.log.append({ releaseId: 'r1', body: '旧文' });
    const second = hub.log.append({ releaseId: 'r1', body: '新文', kind: 'CORRECTED', edition: 2 });
    hub.behaviour.send = (event) => [event.position === 1 ? { ...first, release: second.release } : event];
    await using desk = await createDesk(hub);
    await desk.runTo(2);
    expect((await desk.names()).filter((name) => name.endsWith('.md'))).toEqual(['000000000002-CORRECTED-r1.md']);
  });

  it('takes down the text of a release that is recalled', async () => {
    await using hub = await createStandInHub();
    hub.log.append({ releaseId: 'r1' });
    await using desk = await createDesk(hub);
    await desk.runTo(1);
    expect(await desk.names()).toContain(`${nameOf(1)}.md`);
    hub.log.append({ releaseId: 'r1', kind: 'WITHDRAWN', reason: '数字有误' });
    await desk.runTo(2);
    expect((await desk.names()).filter((name) => name.endsWith('.md'))).toEqual([]);
  });

  it('puts aside what fails verification, runs no command for it, and goes on', async () => {
    await using hub = await createStandInHub();
    upTo(3).forEach(() => void hub.log.append());
    hub.behaviour.send = (event) => [event.position === 2 ? { ...event, envelope: '{"version":1}' } : event];
    await using desk = await createDesk(hub);
    await desk.runTo(3, { exec: 'echo $DIBAO_POSITION >> "$OUT/ran"', environment: { ...process.env, OUT: desk.out } });
    expect(await desk.files()).toEqual([`${nameOf(1)}.json`, `${nameOf(3)}.json`]);
    expect(await desk.lines('ran')).toEqual(['1', '3']);
    expect(JSON.parse(await desk.read(`failed/${nameOf(2)}.json`))).toMatchObject({
      reason: [{ part: 'ENVELOPE' }, {}],
    });
    expect(desk.said.join()).toContain('位置 2 未通过核验');
  });

  it('stops at an envelope of a later version rather than lose an act', async () => {
    await using hub = await createStandInHub();
    hub.log.append();
    hub.behaviour.send = (event) => [{ ...event, envelope: '{"version":2}' }];
    await using desk = await createDesk(hub);
    await expect(runAgent(desk.options)).rejects.toMatchObject({ message: expect.stringContaining('请更新客户端') });
    expect((await desk.place()).position).toBe(0);
  });

  it('hands each event to the command, in order, and waits for it however slow', async () => {
    await using hub = await createStandInHub();
    upTo(3).forEach(() => void hub.log.append());
    await using desk = await createDesk(hub);
    const exec = `test -s "$DIBAO_EVENT_FILE" && test -s "$DIBAO_TEXT_FILE" && sleep 0.1 &&
      echo "$DIBAO_POSITION $DIBAO_KIND $DIBAO_RELEASE_ID $DIBAO_EDITION $DIBAO_TITLE $DIBAO_COLUMN $DIBAO_ATTEMPT" >> "$OUT/ran"`;
    await desk.runTo(3, { exec, environment: { ...process.env, OUT: desk.out } });
    expect(await desk.lines('ran')).toEqual(
      upTo(3).map((n) => `${n} PUBLISHED r${n} 1 关于第${n}件事的通知 中国政务 1`),
    );
  });

  it('tries a command again, then puts the event aside with what it said, and goes on', async () => {
    await using hub = await createStandInHub();
    upTo(2).forEach(() => void hub.log.append());
    await using desk = await createDesk(hub);
    const exec =
      'echo "$DIBAO_POSITION.$DIBAO_ATTEMPT" >> "$OUT/ran"; if [ $DIBAO_POSITION = 1 ]; then echo 磁盘已满 >&2; exit 3; fi';
    await desk.runTo(2, { exec, environment: { ...process.env, OUT: desk.out } });
    expect(await desk.lines('ran')).toEqual(['1.1', '1.2', '1.3', '2.1']);
    expect(JSON.parse(await desk.read(`failed/${nameOf(1)}.json`))).toMatchObject({
      reason: 'exit 3',
      attempts: 3,
      output: '磁盘已满\n',
      eventFile: join(desk.out, `${nameOf(1)}.json`),
      event: { position: 1 },
    });
  });

  it('ends a command that does not end, with what it started', async () => {
    await using hub = await createStandInHub();
    hub.log.append();
    await using desk = await createDesk(hub);
    await desk.runTo(1, { exec: 'sleep 600 & echo $! ; wait', execDeadline: 200, execRetries: [] });
    const { output, reason } = JSON.parse(await desk.read(`failed/${nameOf(1)}.json`)) as Record<string, string>;
    expect(reason).toContain('200 ms');
    await until(() => !existsSync(`/proc/${output?.trim()}`) || process.platform !== 'linux');
  });

  it('loses and doubles no file when it is killed between file and cursor, again and again', async () => {
    await using hub = await createStandInHub();
    const count = 4;
    upTo(count).forEach(() => void hub.log.append());
    await using desk = await createDesk(hub);
    // The parent of the shell is the agent: it dies after the file and before the cursor, once for each event.
    const exec = `echo $DIBAO_POSITION >> "$(dirname "$DIBAO_EVENT_FILE")/ran"
      mark="$(dirname "$DIBAO_EVENT_FILE")/killed-$DIBAO_POSITION"
      if [ ! -e "$mark" ]; then touch "$mark"; kill -9 $PPID; fi`;
    for (const position of upTo(count)) {
      const [, signal] = (await once(desk.spawn(exec), 'exit')) as [number | null, string | null];
      expect(signal).toBe('SIGKILL');
      expect(await desk.files()).toEqual(upTo(position).map((n) => `${nameOf(n)}.json`));
      expect((await desk.place()).position).toBe(position - 1);
    }
    await desk.runTo(count, { exec });
    expect(await desk.files()).toEqual(upTo(count).map((n) => `${nameOf(n)}.json`));
    // The command is run a second time only for the event in the middle of which the kill came.
    expect(await desk.lines('ran')).toEqual(['1', '1', '2', '2', '3', '3', '4', '4']);
  });

  it('lets a running command finish when it is told to stop', async () => {
    await using hub = await createStandInHub();
    upTo(2).forEach(() => void hub.log.append());
    await using desk = await createDesk(hub);
    const agent = desk.spawn(
      'd="$(dirname "$DIBAO_EVENT_FILE")"; touch "$d/begun"; sleep 0.3; echo $DIBAO_POSITION >> "$d/ran"',
    );
    await until(() => existsSync(join(desk.out, 'begun')));
    agent.kill('SIGTERM');
    expect(await once(agent, 'exit')).toEqual([0, null]);
    expect(await desk.lines('ran')).toEqual(['1']);
    expect((await desk.place()).position).toBe(1);
  });

  it('refuses a folder another agent uses, and takes over from one that is gone', async () => {
    await using hub = await createStandInHub();
    hub.log.append();
    await using desk = await createDesk(hub);
    const other = desk.spawn();
    await until(() => existsSync(join(desk.out, `${nameOf(1)}.json`)));
    await expect(runAgent(desk.options)).rejects.toMatchObject({ message: expect.stringContaining(String(other.pid)) });
    other.kill('SIGKILL');
    await once(other, 'exit');
    hub.log.append();
    await desk.runTo(2);
    expect(await desk.names()).not.toContain('.lock');
  });

  it('says how to resynchronise after a restore, and then passes over what it has', async () => {
    await using hub = await createStandInHub();
    upTo(2).forEach(() => void hub.log.append());
    await using desk = await createDesk(hub);
    const run = { exec: 'echo $DIBAO_POSITION >> "$OUT/ran"', environment: { ...process.env, OUT: desk.out } };
    await desk.runTo(2, run);
    hub.log.epoch = 'b';
    await expect(runAgent(desk.options)).rejects.toMatchObject({
      code: 'CURSOR_EPOCH',
      message: expect.stringContaining(`删除 ${desk.out}/cursor.json，以 --after EARLIEST 重新运行`),
    });
    await rm(join(desk.out, 'cursor.json'));
    hub.log.append();
    await desk.runTo(3, run);
    expect(await desk.lines('ran')).toEqual(['1', '2', '3']);
  });

  it('says when its cursor file is not one', async () => {
    await using hub = await createStandInHub();
    await using desk = await createDesk(hub);
    await writeFile(join(desk.out, 'cursor.json'), '{"curs');
    await expect(runAgent(desk.options)).rejects.toMatchObject({
      message: expect.stringContaining('cursor.json 无法读取'),
    });
  });

  it('prints lines without a folder, for people or as JSON', async () => {
    await using hub = await createStandInHub();
    hub.log.append();
    await using desk = await createDesk(hub);
    const { out: _, ...printing } = desk.options;
    const printOne = async (more: Partial<AgentOptions>) => {
      const stop = new AbortController();
      const lines: string[] = [];
      const print = (line: string) => {
        lines.push(line);
        stop.abort();
      };
      await runAgent({ ...printing, ...more, print, signal: stop.signal });
      return lines;
    };
    expect(await printOne({})).toEqual(['1\t2026-11-22 09:00\t发布\t关于第1件事的通知\t中国政务']);
    expect(await printOne({ language: 'en' })).toEqual(['1\t2026-11-22 09:00\tpublished\t关于第1件事的通知\t中国政务']);
    const [line = ''] = await printOne({ json: true });
    expect(JSON.parse(line)).toEqual({ ...hub.log.events[0], errors: [] });
    await expect(runAgent({ ...printing, exec: 'true' })).rejects.toMatchObject({
      message: expect.stringContaining('--out'),
    });
  });
});
