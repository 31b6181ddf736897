import { readdir, readlink, realpath } from 'node:fs/promises';
import { processCommand, signalProcess } from '../process-identity.ts';

/**
 * Ends what a PostgreSQL killed with -9 has left at work on this cluster. A busy process notices only after its
 * statement that its server is gone; nothing it does can be committed any more. Without /proc it finds none, and
 * they are waited for.
 */
export async function endOrphans(cluster: string): Promise<void> {
  const place = await realpath(cluster);
  const entries = await readdir('/proc').catch(() => []);
  for (const pid of entries.map(Number).filter((number) => number > 1)) {
    const directory = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    if (directory !== place) continue;
    if ((await processCommand(pid))?.startsWith('postgres:')) signalProcess(pid, 'SIGQUIT');
  }
}
