import { setTimeout as delay } from 'node:timers/promises';
import { signalProcess } from './process-identity.ts';
import { isSameProcess, type ProcessRecord, type RunFile } from './run-file.ts';
import type { Say } from './say.ts';

/** How long services of a killed launcher may take to notice and to end by themselves. */
const patienceMs = 10_000;

/**
 * Waits until nothing of a killed launcher runs any more: its services hold ports and files that ours need. Those
 * that do not end by themselves are ended. PostgreSQL stays, it is taken over.
 */
export async function clearPredecessor(previous: RunFile, say: Say): Promise<void> {
  let left = await stillRunning(previous);
  if (left.length === 0) return;
  say({ zh: '等待上一次运行的服务结束', en: 'waiting for the services of the run before to end' });
  const giveUpAt = performance.now() + patienceMs;
  while (left.length > 0 && performance.now() < giveUpAt) {
    await delay(100);
    left = await stillRunning(previous);
  }
  for (const { pid } of left) signalProcess(pid, 'SIGKILL');
}

async function stillRunning({ services }: RunFile): Promise<ProcessRecord[]> {
  const left: ProcessRecord[] = [];
  for (const { pid, identity } of Object.values(services)) {
    if (pid !== undefined && identity !== undefined && (await isSameProcess(pid, identity)))
      left.push({ pid, identity });
  }
  return left;
}
