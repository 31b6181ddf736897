import { Worker } from 'node:worker_threads';
import { HubError } from '@dibao/shared/errors';
import type { IndexHome } from './index-home.ts';
import type { IndexCall, IndexReply } from './index-worker.ts';

/** A home of an index in a worker thread, so that its WebAssembly never holds up the service. */
export interface IndexThread extends IndexHome {
  /** Resolves when the thread has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the thread at once. */
  terminate(): Promise<void>;
}

export interface IndexThreadOptions {
  readonly directory: string;
  /** Milliseconds a call may take; a thread that takes longer is ended, as nothing else can stop it. */
  readonly deadline: (name: keyof IndexHome) => number;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** An error PostgreSQL reported from inside the thread. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  /** The SQLSTATE, where there is one. */
  readonly sqlState: string | null;

  constructor(message: string, sqlState: string | null) {
    super(message);
    this.sqlState = sqlState;
  }

  /** True when the index itself is to blame and only a rebuild helps: classes XX (internal, corrupted) and 58 (system). */
  get isDamage(): boolean {
    return this.sqlState !== null && /^(?:XX|58)/.test(this.sqlState);
  }
}

/** Starts the thread and opens the index in `directory`, an empty one if there is none. Throws {@link IndexError} if it cannot be opened. */
export async function openIndexThread(options: IndexThreadOptions): Promise<IndexThread> {
  // Source runs in tests and development, built code in production; the worker follows.
  const isSource = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(isSource ? './index-worker.ts' : './index-worker.js', import.meta.url), {
    workerData: { directory: options.directory },
    execArgv: isSource ? ['--conditions=hub-source', '--no-warnings'] : [],
  });
  const pending = new Map<number, Pending>();
  const running = new Set<Promise<unknown>>();
  let calls = 0;
  let hasEnded = false;
  let fault: unknown;

  function expectReply<T>(call: number, name: keyof IndexHome): Promise<T> {
    // A thread that is gone answers nothing, and says so only once.
    if (hasEnded) return Promise.reject(HubError.unavailable('gazette search', fault));
    return new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => void worker.terminate(), options.deadline(name));
      pending.set(call, { resolve, reject, timer });
    }) as Promise<T>;
  }

  function settle({ call, value, error }: IndexReply): void {
    const waiting = pending.get(call);
    if (waiting === undefined) return;
    pending.delete(call);
    clearTimeout(waiting.timer);
    if (error === undefined) waiting.resolve(value);
    else waiting.reject(new IndexError(error.message, error.sqlState));
  }

  worker.on('message', settle);
  worker.on('error', (thrown) => {
    fault = thrown;
  });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      hasEnded = true;
      for (const waiting of pending.values()) {
        clearTimeout(waiting.timer);
        waiting.reject(HubError.unavailable('gazette search', fault));
      }
      pending.clear();
      resolve();
    });
  });

  function ask<T>(name: keyof IndexHome, argument?: unknown): Promise<T> {
    const call = ++calls;
    const reply = expectReply<T>(call, name);
    running.add(reply);
    const forget = () => running.delete(reply);
    reply.then(forget, forget);
    worker.postMessage({ call, name, argument } satisfies IndexCall);
    return reply;
  }

  const thread: IndexThread = {
    ended,
    check: () => ask('check'),
    generation: () => ask('generation'),
    search: (search) => ask('search', search),
    upsert: (rows) => ask('upsert', rows),
    remove: (ids) => ask('remove', ids),
    load: (rows) => ask('load', rows),
    finishLoad: (epoch) => ask('finishLoad', epoch),
    async close() {
      await Promise.allSettled(running);
      await ask('close').catch(() => undefined);
      await worker.terminate();
    },
    async terminate() {
      await worker.terminate();
    },
  };
  try {
    await expectReply<void>(0, 'check');
  } catch (thrown) {
    await worker.terminate();
    throw thrown;
  }
  return thread;
}
