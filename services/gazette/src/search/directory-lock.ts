import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ErrorCode, HubError } from '@dibao/shared/errors';

/** What a process writes down when it takes a directory. */
export interface LockHolder {
  readonly pid: number;
  /** When that process was born, in the kernel's ticks, so that another one with its number is not taken for it; null where the system does not say. */
  readonly birth: string | null;
  /** Which run of the machine; null where the system does not say. */
  readonly boot: string | null;
}

export interface DirectoryLock extends AsyncDisposable {
  /** Who held the directory before and never gave it back. */
  readonly leftBy: LockHolder | null;
  /** Who holds it now: this process. */
  readonly holder: LockHolder;
}

/**
 * Takes a directory for this process alone: nothing else stops two processes from opening one index and destroying it.
 * The lock of a dead process is taken over. Throws SERVICE_UNAVAILABLE while another process, or this one, holds it.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const path = join(directory, 'lock');
  const holder = describeProcess(process.pid);
  const leftBy = (await tryTake(path, holder)) ? null : await takeOver(path, holder, directory);
  return { leftBy, holder, [Symbol.asyncDispose]: () => rm(path, { force: true }) };
}

/** True when the machine has been started anew since: what was not yet on the disk may be lost. */
export function isFromAnotherBoot(left: LockHolder, now: LockHolder): boolean {
  return left.boot !== now.boot;
}

async function takeOver(path: string, holder: LockHolder, directory: string): Promise<LockHolder | null> {
  const seen = await readFile(path, 'utf8').catch(() => '');
  const left = parseHolder(seen);
  if (left !== null && isAlive(left)) throw directoryInUse(directory, left);
  // Renaming succeeds for one of several that saw the same dead lock; whoever moved a newer one puts it back.
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => seen);
  if (moved !== seen) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
  if (!(await tryTake(path, holder))) throw directoryInUse(directory, null);
  return left;
}

async function tryTake(path: string, holder: LockHolder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return false;
    throw thrown;
  }
}

function parseHolder(text: string): LockHolder | null {
  try {
    const value = JSON.parse(text) as Partial<LockHolder> | null;
    if (typeof value?.pid !== 'number') return null;
    return { pid: value.pid, birth: value.birth ?? null, boot: value.boot ?? null };
  } catch {
    return null;
  }
}

function isAlive(holder: LockHolder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM')) return false;
  }
  const now = describeProcess(holder.pid);
  return now.birth === holder.birth && now.boot === holder.boot;
}

/** What a process would write into a lock. */
export function describeProcess(pid: number): LockHolder {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The name of the program, in parentheses, may hold spaces; the birth is the 20th field behind it.
  const birth = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  return { pid, birth, boot: readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? null };
}

function readIfThere(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function directoryInUse(directory: string, holder: LockHolder | null): HubError {
  const who = holder === null ? '' : ` ${holder.pid}`;
  return new HubError(ErrorCode.SERVICE_UNAVAILABLE, {
    zh: `检索索引目录 ${directory} 正由进程${who} 使用。请先停止该进程，或改用另一个 HUB_DATA_DIR。`,
    en: `The search index directory ${directory} is in use by process${who}. Stop it first, or use another HUB_DATA_DIR.`,
  });
}
