import { setTimeout as delay } from 'node:timers/promises';
import { HubError } from '@dibao/shared/errors';
import { tryLockFolder } from '@dibao/shared/folder-lock';
import { readRunFile } from './run-file.ts';
import type { Say } from './say.ts';

/** How long a hub that is ending may take to let go of its directory. */
const patienceMs = 30_000;

/**
 * Holds a data directory for this process; only one launcher may. A hub that is just ending is waited for, a running
 * one is an error.
 */
export async function lockDirectory(directory: string, say: Say): Promise<Disposable> {
  const giveUpAt = performance.now() + patienceMs;
  for (let attempt = 0; ; attempt += 1) {
    const lock = tryLockFolder(directory, 'launcher.lock');
    if (lock !== null) return lock;
    const run = await readRunFile(directory);
    const isServing = run !== null && !run.isStopping;
    if (isServing || performance.now() > giveUpAt) throw inUse(directory);
    if (attempt === 0) say({ zh: '等待上一次运行结束', en: 'waiting for the run before to end' });
    await delay(100);
  }
}

function inUse(directory: string): HubError {
  return HubError.badInput(
    `${directory} 已有一个中枢在使用。请先结束它，或为本次启动设置另一个 HUB_DATA_DIR 和 PORT。`,
    `Another hub is using ${directory}. End it first, or set another HUB_DATA_DIR and PORT for this one.`,
  );
}
