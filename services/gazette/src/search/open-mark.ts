import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The mark an index directory bears while it is open. */
export interface OpenMark extends AsyncDisposable {
  /** True when a process left the directory open and the machine was started anew since: what was not yet on the disk may be lost. */
  readonly isFromAnotherBoot: boolean;
}

/** Marks a directory as open, and tells what an earlier process left. Only for whoever holds the directory's lock. */
export async function markOpen(directory: string): Promise<OpenMark> {
  const path = join(directory, 'open');
  const boot = await currentBoot();
  const left = await readFile(path, 'utf8').catch(() => null);
  await writeFile(path, boot);
  return {
    isFromAnotherBoot: left !== null && left !== boot,
    [Symbol.asyncDispose]: () => rm(path, { force: true }),
  };
}

/** Which run of the machine this is; empty where the system does not say. */
async function currentBoot(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim();
}
