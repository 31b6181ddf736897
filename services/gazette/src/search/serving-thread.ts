import { ErrorCode, HubError, messageOf } from '@dibao/shared/errors';
import type { Log } from '@dibao/shared/log';
import { indexVersion } from './index-sql.ts';
import { IndexError, type IndexThread } from './index-thread.ts';

/** The thread that answers at present: started again when it ends by itself, given up when that does not help. */
export interface ServingThread {
  /** True when the build it serves is damaged or of another version. */
  readonly needsRebuild: boolean;
  /** Opens the build in `directory` and answers from it; what answered before ends when its last call is done. */
  serve(directory: string): Promise<void>;
  /** Answers from an open thread, without a moment between the two. */
  replace(thread: IndexThread, directory: string): Promise<void>;
  /** Runs one call. Throws SERVICE_UNAVAILABLE when there is nothing to run it on. */
  use<Result>(work: (thread: IndexThread) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

// A build that ends its thread so often in a row, with no call done between, is taken for damaged.
const mostFailuresInARow = 3;

/** Keeps a thread serving; `open` starts one for a directory. */
export function createServingThread(open: (directory: string) => Promise<IndexThread>, log: Log): ServingThread {
  let serving: Promise<IndexThread> | null = null;
  let needsRebuild = false;
  let failures = 0;
  let isClosed = false;

  function giveUp(thrown: unknown): void {
    needsRebuild = true;
    log.error({ reason: messageOf(thrown) }, 'search-index-damaged');
  }

  async function openChecked(directory: string): Promise<IndexThread> {
    const thread = await open(directory);
    try {
      const { version } = await thread.check();
      if (version !== indexVersion) throw new IndexError(`index of version ${version}, not ${indexVersion}`, null);
      return thread;
    } catch (thrown) {
      await thread.terminate();
      throw thrown;
    }
  }

  async function watch(thread: IndexThread, directory: string): Promise<void> {
    const mine = serving;
    await thread.ended;
    if (isClosed || serving !== mine) return;
    failures += 1;
    log.warn({ failures }, 'search-thread-ended');
    if (failures < mostFailuresInARow) await start(directory);
    else {
      serving = null;
      giveUp(new Error(`the search thread ended ${failures} times in a row`));
    }
  }

  async function start(directory: string): Promise<void> {
    const opening = openChecked(directory);
    serving = opening;
    try {
      const thread = await opening;
      void watch(thread, directory);
    } catch (thrown) {
      if (serving === opening) serving = null;
      giveUp(thrown);
    }
  }

  async function retire(former: Promise<IndexThread> | null): Promise<void> {
    const thread = await former?.catch(() => null);
    await thread?.close();
  }

  return {
    get needsRebuild() {
      return needsRebuild;
    },
    async serve(directory) {
      const former = serving;
      await start(directory);
      await retire(former);
    },
    async replace(thread, directory) {
      const former = serving;
      serving = Promise.resolve(thread);
      needsRebuild = false;
      failures = 0;
      void watch(thread, directory);
      await retire(former);
    },
    async use(work) {
      if (serving === null) throw nothingServes();
      try {
        const result = await work(await serving);
        failures = 0;
        return result;
      } catch (thrown) {
        if (!(thrown instanceof IndexError)) throw thrown;
        if (thrown.isDamage) giveUp(thrown);
        throw HubError.unavailable('gazette search', thrown);
      }
    },
    async close() {
      isClosed = true;
      await retire(serving);
      serving = null;
    },
  };
}

function nothingServes(): HubError {
  return new HubError(ErrorCode.SERVICE_UNAVAILABLE, {
    zh: '检索索引不可用，需要重建：请运行 pnpm hub rebuild-search。公报本身不受影响。',
    en: 'The search index cannot be used and has to be rebuilt: run "pnpm hub rebuild-search". The archive itself is unharmed.',
  });
}
