import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ErrorCode, HubError } from '@dibao/shared/errors';
import { tryLockFolder } from '@dibao/shared/folder-lock';
import { markOpen } from './open-mark.ts';

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

/**
 * Takes the directory for this process alone, since nothing else stops two of them from opening one index and destroying
 * it, and clears away what an interrupted build left behind. Throws SERVICE_UNAVAILABLE while somebody holds it.
 */
export async function openIndexDirectory(directory: string): Promise<IndexDirectory> {
  await mkdir(directory, { recursive: true });
  await using opening = new AsyncDisposableStack();
  const lock = tryLockFolder(directory, 'index.lock');
  if (lock === null) throw directoryInUse(directory);
  opening.use(lock);
  const mark = opening.use(await markOpen(directory));
  const pointer = join(directory, 'current');

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
  const held = opening.move();
  return {
    current: name === null ? null : join(directory, name),
    isSuspect: mark.isFromAnotherBoot,
    folderOf: (next) => join(directory, next),
    async activate(next) {
      await writeFile(`${pointer}.new`, next);
      await rename(`${pointer}.new`, pointer);
    },
    clear,
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };
}

function directoryInUse(directory: string): HubError {
  return new HubError(ErrorCode.SERVICE_UNAVAILABLE, {
    zh: `检索索引目录 ${directory} 正由另一进程使用。请先停止该进程，或改用另一个 HUB_DATA_DIR。`,
    en: `The search index directory ${directory} is in use by another process. Stop that first, or use another HUB_DATA_DIR.`,
  });
}
