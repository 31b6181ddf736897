import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';

async function createFolder() {
  const path = await mkdtemp(join(tmpdir(), 'dibao-lock-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

describe('the lock of a folder', () => {
  it('is held by one at a time and leaves nothing behind', async () => {
    await using folder = await createFolder();
    const first = await lockFolder(folder.path);
    await expect(lockFolder(folder.path)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await first[Symbol.asyncDispose]();
    await using _second = await lockFolder(folder.path);
    expect(await readdir(folder.path)).toEqual(['.lock']);
  });

  it.each([
    ['a process that is gone', '2147483647 some-boot:1'],
    ['a process whose number another one has now', `${process.pid} another-boot:1`],
    ['a write that a power cut undid', ''],
  ])('is taken over from %s, by one of many who try', async (_, holder) => {
    await using folder = await createFolder();
    await writeFile(join(folder.path, '.lock'), holder);
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder.path)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder.path)).toEqual(['.lock']);
  });
});
