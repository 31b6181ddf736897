import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Names one process beyond its number, which the system gives to others later: number and time of start. Null when
 * no such process lives; one that is dead and only waits to be collected counts as gone.
 */
export async function processIdentity(pid: number): Promise<string | null> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (status !== null) {
    // The second field is the program's name in brackets and may itself hold blanks and brackets.
    const [state, ...fields] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    return state === 'Z' || state === 'X' ? null : `${boot.trim()}:${fields[18]}`;
  }
  if (process.platform === 'linux') return null;
  return run('ps', ['-o', 'lstart=', '-p', String(pid)], { timeout: 5_000 }).then(
    ({ stdout }) => stdout.trim() || null,
    () => null,
  );
}

/** The command line of a living process; null when there is none or it may not be seen. */
export async function processCommand(pid: number): Promise<string | null> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (line !== null) return line.replaceAll('\0', ' ').trim();
  return run('ps', ['-o', 'command=', '-p', String(pid)], { timeout: 5_000 }).then(
    ({ stdout }) => stdout.trim() || null,
    () => null,
  );
}

/** Sends a signal; a process that is gone already is no error. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
