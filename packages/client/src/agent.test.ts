import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AgentOptions, runAgent } from './agent.ts';
import { createDesk, nameOf } from './testing/desk.ts';
import { until, upTo } from './testing/quick.ts';
import { createStandInHub } from './testing/stand-in-hub.ts';

describe('the agent', () => {
  it('writes each event to a file of its own, with its text for people, and keeps its place', async () => {
    await using hub = await createStandInHub();
    hub.log.append({ title: '关于*加强*管理的通知', body: '各县：\n1. 照办。\n#标记' });
    hub.log.append({ kind: 'WITHDRAWN' });
    await using desk = await createDesk(hub);
    await desk.runTo(2);
    expect(await desk.names()).toEqual([
      '.lock',
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
          '- 事件：发布（2026-11-22 09:00，第 1 版）',
          '- 来源网址：<https://www.example.org/r1.html>',
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

  it('refuses a folder another agent uses, and takes over from one that is gone', async () => {
    await using hub = await createStandInHub();
    hub.log.append();
    await using desk = await createDesk(hub);
    const other = desk.spawn();
    await until(() => existsSync(join(desk.out, `${nameOf(1)}.json`)));
    await expect(runAgent(desk.options)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(desk.out),
    });
    other.kill('SIGKILL');
    await once(other, 'exit');
    hub.log.append();
    await desk.runTo(2);
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
