import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { HubError } from '@dibao/shared/errors';
import { createBackoff } from './backoff.ts';
import { errorOf } from './log-line.ts';
import { signalProcess } from './process-identity.ts';
import type { Say } from './say.ts';
import { createServiceLog, type ServiceLog } from './service-log.ts';

export interface ProcessOptions {
  readonly name: string;
  /** The program; it says `{ type: 'ready', url }` over its channel when it serves. */
  readonly script: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly logDirectory: string;
  readonly say: Say;
  /** Told each time the process begins. */
  readonly onStart: (pid: number) => void;
  /** Cuts the stop short. */
  readonly hurry: AbortSignal;
}

/** A process that is started again whenever it ends, until it is disposed of. */
export interface SupervisedProcess extends AsyncDisposable {
  /** Where it answers; rejects when it cannot be brought to serve even once. */
  readonly ready: Promise<string>;
}

/** Starts that may fail before the first one that serves. */
const firstAttempts = 3;
/** How long a process may take to finish what it is doing when it is told to end. */
const gracePeriodMs = 10_000;

/** Runs a program and keeps it running. */
export function superviseProcess(options: ProcessOptions): SupervisedProcess {
  const { name, say } = options;
  const log = createServiceLog(options.logDirectory, name);
  const first = Promise.withResolvers<string>();
  const stopping = new AbortController();
  const stopped = once(stopping.signal, 'abort');
  let child: ChildProcess | null = null;
  let lastError: string | null = null;
  const onError = (error: string) => {
    // A process that fails again and again in the same way says so once.
    if (error !== lastError) say({ zh: `${name}：${error}`, en: `${name}: ${error}` });
    lastError = error;
  };

  async function keepRunning(): Promise<void> {
    const backoff = createBackoff();
    let hasServed = false;
    for (let attempt = 1; ; attempt += 1) {
      const startedAt = performance.now();
      const onReady = (url: string) => {
        if (hasServed) say({ zh: `服务 ${name} 已恢复`, en: `service ${name} is back` });
        hasServed = true;
        first.resolve(url);
      };
      const run = startRun(options, log, onReady, onError);
      child = run.child;
      const cause = await run.exited;
      child = null;
      if (stopping.signal.aborted) return;
      if (!hasServed && attempt >= firstAttempts) return first.reject(doesNotStart(name, lastError, log));
      const wait = backoff.next(performance.now() - startedAt);
      say({
        zh: `服务 ${name} 退出（${cause}），${wait} 毫秒后重启`,
        en: `service ${name} ended (${cause}); restarting in ${wait} ms`,
      });
      await Promise.race([delay(wait), stopped]);
      if (stopping.signal.aborted) return;
    }
  }

  // Whoever does not wait for the first answer still must not crash on its absence.
  first.promise.catch(() => undefined);
  const running = keepRunning();
  return {
    ready: first.promise,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      if (child !== null) await endChild(child, options.hurry);
      await running;
    },
  };
}

interface Run {
  readonly child: ChildProcess;
  /** Settles with the exit code or signal. */
  readonly exited: Promise<string>;
}

function startRun(
  { script, environment, onStart }: ProcessOptions,
  log: ServiceLog,
  onReady: (url: string) => void,
  onError: (error: string) => void,
): Run {
  const child = fork(script, [], {
    env: environment,
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Its own session: Ctrl-C must not end services and gateway all at once, the launcher ends them in order.
    detached: true,
  });
  if (child.pid !== undefined) onStart(child.pid);
  child.on('message', (message: { type?: unknown; url?: unknown }) => {
    if (message.type === 'ready') onReady(String(message.url));
  });
  const keep = (line: string) => {
    log.write(`${line}\n`);
    const error = errorOf(line);
    if (error !== null) onError(error);
  };
  for (const stream of [child.stdout, child.stderr]) readLines(stream, keep);
  const exited = Promise.withResolvers<string>();
  child.once('error', (error) => exited.resolve(error.message));
  child.once('close', (code, signal) => exited.resolve(signal ?? `exit ${code}`));
  return { child, exited: exited.promise };
}

async function endChild(child: ChildProcess, hurry: AbortSignal): Promise<void> {
  if (child.pid === undefined) return;
  const closed = once(child, 'close').catch(() => undefined);
  const done = new AbortController();
  const late = delay(gracePeriodMs, 'late', { signal: AbortSignal.any([hurry, done.signal]) }).catch(() => 'late');
  signalProcess(child.pid, 'SIGTERM');
  const outcome = await Promise.race([closed, late]);
  done.abort();
  if (outcome === 'late') signalProcess(child.pid, 'SIGKILL');
  await closed;
}

function readLines(stream: Readable | null, onLine: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream, crlfDelay: Infinity }).on('line', onLine);
}

function doesNotStart(name: string, reason: string | null, log: ServiceLog): HubError {
  return HubError.badInput(
    `服务 ${name} 无法启动（日志 ${log.path}）：${reason ?? '原因未知'}`,
    `Service ${name} does not start (log ${log.path}): ${reason ?? 'no reason given'}`,
  );
}
