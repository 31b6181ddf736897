import { sayBoth } from './bilingual.ts';
import { HubError } from './errors.ts';
import type { Log } from './log.ts';

/** A server of the hub while it runs. */
export interface RunningServer extends AsyncDisposable {
  /** Where it answers, `http://127.0.0.1:40123`. */
  readonly url: string;
}

/**
 * Runs a server as a process of its own: tells the parent when it is ready, ends on SIGTERM, on SIGINT and when the
 * parent is gone, and says a wrong setting in one line.
 */
export async function runProcess(log: Log, start: () => Promise<RunningServer>): Promise<void> {
  const ended = untilEnded();
  try {
    await using server = await start();
    process.send?.({ type: 'ready', url: server.url });
    log.info({ url: server.url }, 'ready');
    log.info({ cause: await ended }, 'stopping');
  } catch (error) {
    const line =
      error instanceof HubError ? sayBoth(error.text) : String(error instanceof Error ? error.message : error);
    log.error({ err: error, line }, 'failed');
    process.exitCode = 1;
  }
  // Without its parent's channel nothing keeps the process alive any more.
  if (process.connected) process.disconnect();
}

function untilEnded(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  process.once('disconnect', () => resolve('disconnect'));
  return promise;
}
