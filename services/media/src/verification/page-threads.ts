import { Worker } from 'node:worker_threads';
import type { PageReply, PageTasks } from './page-worker.ts';

/** Threads that read pages, so that parsing never holds up the service. */
export interface PageThreads extends AsyncDisposable {
  /** Does one task. Throws {@link PageUnreadable} for a page that took too long or too much memory. */
  run<Name extends keyof PageTasks>(
    name: Name,
    input: Parameters<PageTasks[Name]>[0],
  ): Promise<ReturnType<PageTasks[Name]>>;
  /** Resolves when few pages wait: whoever goes to fetch one waits first, so that fetched pages never pile up. */
  room(): Promise<void>;
}

/** A page that no thread could read. */
export class PageUnreadable extends Error {
  override readonly name = 'PageUnreadable';
}

interface Task {
  readonly name: keyof PageTasks;
  readonly input: unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Milliseconds for one page; nothing but the end of its thread stops a parser. */
const usualDeadline = 10_000;
/** Milliseconds a thread may take to start, on a machine that is busy. */
const startUp = 30_000;
/** Megabytes a thread may use before it is ended. */
const memory = 384;

/** Pages that wait for a thread; those being fetched when there are so many still come on top. */
const mostWaiting = 64;

/** @param deadline milliseconds for one task */
export function createPageThreads(count: number, deadline = usualDeadline): PageThreads {
  const waiting: Task[] = [];
  const outside: (() => void)[] = [];
  const threads = Array.from({ length: count }, () => createThread(take, deadline));

  /** One page in for each that leaves; when few are left all may come, since a fetch may bring no page. */
  function take(): Task | undefined {
    const task = waiting.shift();
    for (const enter of outside.splice(0, waiting.length < mostWaiting / 2 ? outside.length : 1)) enter();
    return task;
  }

  return {
    run(name, input) {
      return new Promise((resolve, reject) => {
        waiting.push({ name, input, resolve, reject });
        for (const thread of threads) thread.wake();
      });
    },
    async room() {
      if (waiting.length >= mostWaiting) await new Promise<void>((enter) => outside.push(enter));
    },
    async [Symbol.asyncDispose]() {
      for (const task of waiting.splice(0)) task.reject(new PageUnreadable('The service stops'));
      await Promise.all(threads.map((thread) => thread[Symbol.asyncDispose]()));
    },
  };
}

/** One thread and what it does now; started when first needed, and anew after it ended. */
function createThread(take: () => Task | undefined, deadline: number): AsyncDisposable & { wake(): void } {
  let worker: Worker | null = null;
  let task: Task | null = null;
  let timer: NodeJS.Timeout | undefined;

  function finish(act: (task: Task) => void): void {
    clearTimeout(timer);
    const done = task;
    task = null;
    if (done !== null) act(done);
    next();
  }

  function next(): void {
    if (task !== null) return;
    task = take() ?? null;
    if (task === null) return;
    const patience = worker === null ? deadline + startUp : deadline;
    worker ??= start();
    timer = setTimeout(() => void worker?.terminate(), patience);
    worker.postMessage({ name: task.name, input: task.input });
  }

  function start(): Worker {
    // Source runs in tests and development, built code in production; the worker follows.
    const isSource = import.meta.url.endsWith('.ts');
    const started = new Worker(new URL(isSource ? './page-worker.ts' : './page-worker.js', import.meta.url), {
      execArgv: isSource ? ['--conditions=hub-source', '--no-warnings'] : [],
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    let fault: unknown;
    started.on('error', (thrown) => {
      fault = thrown;
    });
    started.on('message', ({ value, error }: PageReply) => {
      finish(({ resolve, reject }) =>
        error === undefined ? resolve(value as never) : reject(new PageUnreadable(error)),
      );
    });
    started.once('exit', () => {
      worker = null;
      finish(({ reject }) => reject(new PageUnreadable('The page took too long or too much memory', { cause: fault })));
    });
    return started;
  }

  return {
    wake: next,
    async [Symbol.asyncDispose]() {
      await worker?.terminate();
    },
  };
}
