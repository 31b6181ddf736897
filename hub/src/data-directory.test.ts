import { existsSync } from 'node:fs';
import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureDataDirectory } from './data-directory.ts';

describe('the data directory', () => {
  it('is made with the folders above it, and may be there already', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'dibao-data-'));
    const path = join(folder.path, 'a', 'b');
    await ensureDataDirectory(path);
    await ensureDataDirectory(path);
    expect(existsSync(path)).toBe(true);
  });

  it('that is a file is refused in one line', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'dibao-data-'));
    await writeFile(join(folder.path, 'file'), '');
    await expect(ensureDataDirectory(join(folder.path, 'file', 'data'))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it.skipIf(process.platform !== 'linux')(
    'where no folder can be made is refused, and not tried for ever',
    async () => {
      await expect(ensureDataDirectory('/proc/dibao/data')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    },
  );
});
