import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErrorCode } from '@dibao/shared/errors';
import { describe, expect, it } from 'vitest';
import { describeProcess, isFromAnotherBoot, lockDirectory } from './directory-lock.ts';

const scratch = () => mkdtemp(join(tmpdir(), 'dibao-lock-'));
const inUse = expect.objectContaining({ code: ErrorCode.SERVICE_UNAVAILABLE });

describe('lockDirectory', () => {
  it('lets one holder in at a time and the next after it', async () => {
    const directory = await scratch();
    {
      await using lock = await lockDirectory(directory);
      expect(lock.leftBy).toBeNull();
      await expect(lockDirectory(directory)).rejects.toEqual(inUse);
    }
    await using again = await lockDirectory(directory);
    expect(again.leftBy).toBeNull();
  });

  it('takes over from a dead process and leaves nothing else behind', async () => {
    const directory = await scratch();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await writeFile(join(directory, 'lock'), JSON.stringify({ pid, birth: null, boot: null }));
    await using lock = await lockDirectory(directory);
    expect(lock.leftBy).toMatchObject({ pid });
    expect(await readdir(directory)).toEqual(['lock']);
  });

  it.skipIf(process.platform !== 'linux')(
    'is not fooled by another process with the number of a dead one',
    async () => {
      const directory = await scratch();
      await writeFile(join(directory, 'lock'), JSON.stringify({ pid: process.pid, birth: '1', boot: 'earlier' }));
      await using lock = await lockDirectory(directory);
      expect(isFromAnotherBoot(lock.leftBy ?? lock.holder, lock.holder)).toBe(true);
    },
  );

  it('takes over a lock that was cut short while being written', async () => {
    const directory = await scratch();
    await writeFile(join(directory, 'lock'), '{"pid":');
    await using lock = await lockDirectory(directory);
    expect(lock.leftBy).toBeNull();
  });

  it('lets exactly one of several take over', async () => {
    const directory = await scratch();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await writeFile(join(directory, 'lock'), JSON.stringify({ pid, birth: null, boot: null }));
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => lockDirectory(directory)));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('respects a living process', async () => {
    const directory = await scratch();
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    await writeFile(join(directory, 'lock'), JSON.stringify(describeProcess(child.pid ?? 0)));
    await expect(lockDirectory(directory)).rejects.toEqual(inUse);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await using lock = await lockDirectory(directory);
    expect(lock.leftBy).toMatchObject({ pid: child.pid });
  });
});
