import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HubError } from '@dibao/shared/errors';
import { identityOf } from './process-identity.ts';

const lockFile = '.lock';

/**
 * Holds a folder for this process; a second agent on it would write the same files. A lock whose process is gone, by a kill or a
 * power cut, is taken over. Throws HubError when another process holds it.
 */
export async function lockFolder(folder: string): Promise<AsyncDisposable> {
  const path = join(folder, lockFile);
  const own = `${process.pid} ${await identityOf(process.pid)}`;
  const beside = `${path}.${randomUUID()}`;
  await writeFile(beside, own);
  try {
    // A link either comes into being or fails; unlike a write it cannot be seen half done.
    while (!(await isLinked(beside, path))) {
      const holder = await readFile(path, 'utf8').catch(() => null);
      if (holder === null) continue;
      if (holder === own || (await isAlive(holder))) throw inUse(folder, holder);
      await takeAway(path, holder);
    }
  } finally {
    await rm(beside, { force: true });
  }
  return { [Symbol.asyncDispose]: () => rm(path, { force: true }) };
}

async function isLinked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock nobody holds. Somebody else may have done so and locked anew meanwhile: then theirs is put back. */
async function takeAway(path: string, holder: string): Promise<void> {
  const away = `${path}.${randomUUID()}`;
  const isMoved = await rename(path, away).then(
    () => true,
    () => false,
  );
  if (!isMoved) return;
  if ((await readFile(away, 'utf8')) !== holder) await isLinked(away, path);
  await rm(away, { force: true });
}

async function isAlive(holder: string): Promise<boolean> {
  const [pid, ...identity] = holder.split(' ');
  return (await identityOf(Number(pid))) === identity.join(' ');
}

function inUse(folder: string, holder: string): HubError {
  const [pid] = holder.split(' ');
  return HubError.badInput(
    `${folder} 正由另一个跟随程序使用（进程 ${pid}）。请先结束它，或换用别的 --out；如确无此进程，删除其中的 ${lockFile}。`,
    `Another follower (process ${pid}) uses ${folder}. End it first or give another --out; if there is no such process, delete ${lockFile} in it.`,
  );
}
