import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDesk, nameOf } from './testing/desk.ts';
import { until, upTo } from './testing/quick.ts';
import { createStandInHub } from './testing/stand-in-hub.ts';

describe('the command of an agent', () => {
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
});
