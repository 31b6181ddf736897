import { mkdtempDisposable, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markOpen } from './open-mark.ts';

describe('the mark of an open directory', () => {
  it('is gone after a clean end, and tells of nothing then', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'dibao-open-'));
    for (const _time of [1, 2]) {
      await using mark = await markOpen(folder.path);
      expect(mark.isFromAnotherBoot).toBe(false);
      expect(await readdir(folder.path)).toEqual(['open']);
    }
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('tells that the machine went down under it, and not when only the process did', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'dibao-open-'));
    await markOpen(folder.path);
    expect((await markOpen(folder.path)).isFromAnotherBoot).toBe(false);
    await writeFile(join(folder.path, 'open'), 'an earlier run of the machine');
    expect((await markOpen(folder.path)).isFromAnotherBoot).toBe(true);
  });
});
