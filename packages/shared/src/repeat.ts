import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from './log.ts';

/**
 * Does a task again and again, `interval` milliseconds after it ended, until disposed; a failure is logged and tried again.
 *
 * @param task what takes long should end on the signal, which comes when it is disposed
 */
export function repeat(
  name: string,
  interval: number,
  log: Log,
  task: (signal: AbortSignal) => Promise<unknown>,
): AsyncDisposable {
  const stopped = new AbortController();
  async function run(): Promise<void> {
    while (!stopped.signal.aborted) {
      await task(stopped.signal).catch((error: unknown) => {
        if (!stopped.signal.aborted) log.error({ err: error, task: name }, 'task-failed');
      });
      await sleep(interval, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  }
  const running = run();
  return {
    async [Symbol.asyncDispose]() {
      stopped.abort();
      await running;
    },
  };
}
