import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ErrorCode, HubError } from '@dibao/shared/errors';
import { afterAll, describe, expect, it } from 'vitest';
import { createIndexPlace, ids, row } from '../testing/search-index.ts';

const place = await createIndexPlace();
afterAll(() => place[Symbol.asyncDispose]());
const { scratch, open: openIndex } = place;

describe('writing to a search index', () => {
  it('shows, replaces and removes articles, each with a new generation', async () => {
    const directory = await scratch();
    await using index = await openIndex(directory);
    const generations = [await index.generation()];
    expect(await ids(index, '档案')).toEqual([]);

    await index.upsert([row('a', ['档案']), row('b', ['水利']), row('a', ['档案管理'])]);
    generations.push(await index.generation());
    expect(await ids(index, '管理')).toEqual(['a']);

    await index.upsert([row('a', ['道路'])]);
    generations.push(await index.generation());
    expect(await ids(index, '档案')).toEqual([]);
    expect(await ids(index, '道路')).toEqual(['a']);

    await index.remove(['a', 'unknown']);
    generations.push(await index.generation());
    expect(await ids(index, '道路')).toEqual([]);
    expect(new Set(generations).size).toBe(4);
  });

  it('keeps answering during a rebuild, and loses nothing written meanwhile', async () => {
    const directory = await scratch();
    await using index = await openIndex(directory);
    await index.upsert([row('old', ['档案'])]);
    async function* slowly() {
      yield row('new', ['档案']);
      await index.upsert([row('late', ['档案'])]);
      await index.remove(['new']);
      expect((await ids(index, '档案')).toSorted()).toEqual(['late', 'old']);
    }
    expect(await index.rebuild(slowly())).toBe(1);
    expect(await ids(index, '档案')).toEqual(['late']);
    expect((await readdir(directory)).filter((name) => name.startsWith('build-'))).toHaveLength(1);
  });

  it('keeps the former build when a rebuild fails', async () => {
    const directory = await scratch();
    await using index = await openIndex(directory);
    await index.upsert([row('old', ['档案'])]);
    async function* broken() {
      yield row('new', ['档案']);
      throw new Error('archive gone');
    }
    await expect(index.rebuild(broken())).rejects.toThrow('archive gone');
    expect(await ids(index, '档案')).toEqual(['old']);
    expect((await readdir(directory)).filter((name) => name.startsWith('build-'))).toHaveLength(1);
  });
});

describe('closing a search index', () => {
  it('ends a build under way, and keeps what there was', async () => {
    const directory = await scratch();
    const building = Promise.withResolvers<void>();
    let rebuilt: Promise<unknown> = Promise.resolve();
    {
      await using index = await openIndex(directory);
      await index.upsert([row('old', ['档案'])]);
      async function* endless() {
        for (let n = 0; ; n++) {
          yield row(`r${n}`, ['公报'.repeat(10_000)]);
          building.resolve();
        }
      }
      rebuilt = index.rebuild(endless()).catch((error: unknown) => error);
      await building.promise;
    }
    expect(await rebuilt).toMatchObject({ code: ErrorCode.SERVICE_UNAVAILABLE });
    await using index = await openIndex(directory);
    expect(await ids(index, '档案')).toEqual(['old']);
  });
});

describe('a search index on disk', () => {
  it('is there again after closing, and unusable but rebuildable after damage', async () => {
    const directory = await scratch();
    {
      await using index = await openIndex(directory);
      await index.upsert([row('a', ['档案'])]);
    }
    {
      await using index = await openIndex(directory);
      expect(index.needsRebuild).toBe(false);
      expect(await ids(index, '档案')).toEqual(['a']);
    }
    const build = await readFile(join(directory, 'current'), 'utf8');
    await writeFile(join(directory, build, 'global', 'pg_control'), 'not a control file');
    await using index = await openIndex(directory);
    expect(index.needsRebuild).toBe(true);
    await expect(index.search({ query: '档案', limit: 1 })).rejects.toBeInstanceOf(HubError);
    await index.rebuild([row('b', ['档案'])]);
    expect(index.needsRebuild).toBe(false);
    expect(await ids(index, '档案')).toEqual(['b']);
  });

  it('is open in one process at a time, and taken over from a dead one', async () => {
    const directory = await scratch();
    {
      await using _held = await openIndex(directory);
      await expect(openIndex(directory)).rejects.toMatchObject({
        code: ErrorCode.SERVICE_UNAVAILABLE,
      });
    }
    // What a process that was killed leaves behind; the system has given its lock back.
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim();
    await writeFile(join(directory, 'open'), boot);
    await using index = await openIndex(directory);
    expect(index.needsRebuild).toBe(false);
  });
});
