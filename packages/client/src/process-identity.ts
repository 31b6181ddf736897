import { readFile } from 'node:fs/promises';

/**
 * Names a living process beyond its number, which is given to others later: on Linux by boot and time of start, elsewhere
 * merely as alive. Null when there is none.
 */
export async function identityOf(pid: number): Promise<string | null> {
  if (!isRunning(pid)) return null;
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (status === null) return 'alive';
  // The second field is the program's name in brackets and may itself hold blanks and brackets.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()}:${fields[19]}`;
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, but is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
