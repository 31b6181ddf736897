import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFromAnotherBoot, lockDirectory } from './directory-lock.ts';

/** The directory of a search index: a lock, one folder for each build, and the name of the build in use. */
export interface IndexDirectory extends AsyncDisposable {
  /** The folder of the build in use; null before the first. */
  readonly current: string | null;
  /** True when the machine went down under the index: its files are not forced to the disk and cannot be trusted. */
  readonly isSuspect: boolean;
  /** Where a build of this name stands, or will stand. */
  folderOf(name: string): string;
  /** Makes a finished build the one in use. */
  activate(name: string): Promise<void>;
  /** Deletes every build but the one in use. */
  clear(): Promise<void>;
}

const build = /^build-[\w-]+$/;

/** Takes the directory for this process and clears away what an interrupted build left behind. */
export async function openIndexDirectory(directory: string): Promise<IndexDirectory> {
  await mkdir(directory, { recursive: true });
  const lock = await lockDirectory(directory);
  const pointer = join(directory, 'current');
  const isSuspect = lock.leftBy !== null && isFromAnotherBoot(lock.leftBy, lock.holder);

  async function readCurrent(): Promise<string | null> {
    const name = await readFile(pointer, 'utf8').catch(() => '');
    return build.test(name) ? name : null;
  }

  async function clear(): Promise<void> {
    const kept = await readCurrent();
    const names = (await readdir(directory)).filter((name) => build.test(name) && name !== kept);
    await Promise.all(names.map((name) => rm(join(directory, name), { recursive: true, force: true })));
  }

  const name = await readCurrent();
  await clear();
  return {
    current: name === null ? null : join(directory, name),
    isSuspect,
    folderOf: (next) => join(directory, next),
    async activate(next) {
      await writeFile(`${pointer}.new`, next);
      await rename(`${pointer}.new`, pointer);
    },
    clear,
    [Symbol.asyncDispose]: () => lock[Symbol.asyncDispose](),
  };
}
