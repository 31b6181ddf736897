import { ErrorCode, HubError } from '@dibao/shared/errors';
import type { Log } from '@dibao/shared/log';
import type { Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { indexChangedArticles } from '../commands/index-changed-articles.ts';
import { giveBackAll } from '../commands/index-queue.sql.ts';
import { rebuildSearchIndex } from '../commands/rebuild-search-index.ts';
import { type ArchiveSize, archiveSize } from '../queries/archive-size.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { SearchAnswer, SearchRequest } from '../search/search-request.ts';

/** The search index in step with the archive: whatever is stored is found a little later, through crashes and failures. */
export interface ArchiveIndex extends AsyncDisposable {
  /** As the index answers; `totalIsExact` is false while articles wait for it. Throws SERVICE_UNAVAILABLE while the first build is made. */
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Says that stored articles changed. They are indexed when nothing more came for a while, or with {@link catchUp}. */
  noteChanges(): void;
  /** Indexes what waits, now. Resolves when that is done, has failed (it is tried again later) or takes longer than `deadline` milliseconds. */
  catchUp(deadline: number): Promise<void>;
  /** Builds the index anew, behind whatever is under way; answers how many articles it holds. Searches go on meanwhile. */
  rebuild(onProgress: (done: number, total: number) => void): Promise<number>;
}

export interface ArchiveIndexOptions {
  readonly orm: Orm;
  /** Owned from now on. */
  readonly index: SearchIndex;
  readonly log: Log;
}

// Milliseconds. An import whose client is gone says no end; so long after its last batch the index begins.
const quiet = 3_000;
const shortestPause = 1_000;
const longestPause = 300_000;

// Building anew takes a third of the time a character, but for all of them: worth it when more than a third waits.
const fewestForRebuild = 1_000;
const worthRebuilding = ({ articles, queued }: ArchiveSize) => queued > fewestForRebuild && queued * 3 > articles;

/** Looks at what the last run left, and catches up in the background. */
export async function createArchiveIndex({ orm, index, log }: ArchiveIndexOptions): Promise<ArchiveIndex> {
  const stopped = new AbortController();
  let changes = 0;
  let indexed = 0;
  let failures = 0;
  let isAstray = false;
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(() => {
      stopped.signal.throwIfAborted();
      return work();
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  function catchUpIn(pause: number): void {
    clearTimeout(timer);
    if (stopped.signal.aborted) return;
    timer = setTimeout(() => void inTurn(catchUp).catch(() => undefined), pause);
  }

  // A restored archive, a lost write, another database: the index holds what the archive does not, or lacks what it has.
  async function looksAstray({ articles, queued }: ArchiveSize): Promise<boolean> {
    if (index.needsRebuild || !index.isBuilt) return articles > 0;
    const held = await index.articles().catch(() => -1);
    return held > articles || held + queued < articles;
  }

  async function buildAnew(onProgress?: (done: number) => void): Promise<number> {
    const begun = performance.now();
    const articles = await rebuildSearchIndex(orm.em.fork(), index, {
      signal: stopped.signal,
      ...(onProgress && { onProgress }),
    });
    isAstray = false;
    log.info({ articles, milliseconds: Math.round(performance.now() - begun) }, 'search-index-built');
    return articles;
  }

  async function bringUpToDate(): Promise<void> {
    const em = orm.em.fork();
    const size = await archiveSize(em);
    if (isAstray || index.needsRebuild || (!index.isBuilt && size.articles > 0) || worthRebuilding(size))
      await buildAnew();
    while ((await indexChangedArticles(em, index)) > 0) stopped.signal.throwIfAborted();
  }

  async function catchUp(): Promise<void> {
    clearTimeout(timer);
    const seen = changes;
    try {
      await bringUpToDate();
      indexed = Math.max(indexed, seen);
      failures = 0;
      if (changes !== seen) catchUpIn(quiet);
    } catch (error) {
      if (stopped.signal.aborted) return;
      failures += 1;
      const pause = Math.min(longestPause, shortestPause * 2 ** failures);
      log.error({ err: error, pause }, 'search-index-behind');
      catchUpIn(pause);
    }
  }

  await query(orm.em.fork(), giveBackAll);
  const size = await archiveSize(orm.em.fork());
  isAstray = await looksAstray(size);
  if (isAstray || size.queued > 0) changes += 1;
  if (changes > 0) catchUpIn(0);

  const isBehind = () => changes > indexed;
  return {
    async search(request) {
      if (!index.isBuilt && isBehind()) throw beingBuilt();
      try {
        const answer = await index.search(request);
        return isBehind() ? { ...answer, totalIsExact: false } : answer;
      } catch (error) {
        const isOut = error instanceof HubError && error.code === ErrorCode.SERVICE_UNAVAILABLE;
        throw isOut && isBehind() ? beingBuilt(error) : error;
      }
    },
    noteChanges() {
      changes += 1;
      catchUpIn(quiet);
    },
    async catchUp(deadline) {
      const waited = Promise.withResolvers<void>();
      const limit = setTimeout(waited.resolve, deadline);
      await Promise.race([inTurn(catchUp).catch(() => undefined), waited.promise]);
      clearTimeout(limit);
    },
    async rebuild(onProgress) {
      const { articles: total } = await archiveSize(orm.em.fork());
      return inTurn(async () => {
        const count = await buildAnew((done) => onProgress(done, total));
        // What changed while it was read waits in the queue.
        catchUpIn(0);
        return count;
      });
    },
    async [Symbol.asyncDispose]() {
      stopped.abort();
      clearTimeout(timer);
      await index[Symbol.asyncDispose]();
      await last;
    },
  };
}

function beingBuilt(cause?: unknown): HubError {
  return new HubError(
    ErrorCode.SERVICE_UNAVAILABLE,
    {
      zh: '检索索引正在建立，请稍后再试。目录和正文不受影响。',
      en: 'The search index is being built; try again shortly. Contents and texts are there meanwhile.',
    },
    { cause },
  );
}
