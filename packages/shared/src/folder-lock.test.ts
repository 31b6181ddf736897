import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tryLockFolder } from './folder-lock.ts';

const holder = `
import { DatabaseSync } from 'node:sqlite';
const file = new DatabaseSync(process.argv[2]);
file.exec('BEGIN EXCLUSIVE');
process.send('held');
setInterval(() => {}, 1000);
`;

describe('the lock of a folder', () => {
  it('is held by one at a time', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'dibao-lock-'));
    const locks = Array.from({ length: 8 }, () => tryLockFolder(folder.path, 'lock'));
    expect(locks.filter((lock) => lock !== null)).toHaveLength(1);
    for (const lock of locks) lock?.[Symbol.dispose]();
    using again = tryLockFolder(folder.path, 'lock');
    expect(again).not.toBeNull();
  });

  it('is free again when its process was killed', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'dibao-lock-'));
    await writeFile(join(folder.path, 'holder.mjs'), holder);
    const process = fork(join(folder.path, 'holder.mjs'), [join(folder.path, 'lock')]);
    await once(process, 'message');
    expect(tryLockFolder(folder.path, 'lock')).toBeNull();
    process.kill('SIGKILL');
    await once(process, 'exit');
    using free = tryLockFolder(folder.path, 'lock');
    expect(free).not.toBeNull();
  });
});
