import { randomUUID } from 'node:crypto';
import { HubError } from '@dibao/shared/errors';
import type { Log } from '@dibao/shared/log';
import { createIndexBuilder, openBuild } from './index-builder.ts';
import { openIndexDirectory } from './index-directory.ts';
import type { IndexHome } from './index-home.ts';
import { planMatch } from './match-plan.ts';
import { isEmptyQuery, parseSearchQuery } from './query.ts';
import { type SearchAnswer, type SearchRequest, type SearchRow, deepestOffset } from './search-request.ts';
import { createServingThread } from './serving-thread.ts';
import { inSlices } from './slices.ts';

export interface SearchIndexOptions {
  /** A directory of its own. What stands in it is derived and may be deleted while nothing runs. */
  readonly directory: string;
  /** Where the empty database that every build begins with is kept; `directory` unless several indexes share one. */
  readonly emptyDirectory?: string;
  readonly log: Log;
}

/** The full-text index of the gazette archive: derived from it, rebuildable, on this machine. */
export interface SearchIndex extends AsyncDisposable {
  /** True when the index cannot be trusted or was made by another version: it answers from what it can and wants {@link rebuild}. */
  readonly needsRebuild: boolean;
  /** False until the first build: there is nothing to search in. */
  readonly isBuilt: boolean;
  /** Changes with every write. */
  generation(): Promise<string>;
  /** How many articles it holds. */
  articles(): Promise<number>;
  /** Throws BAD_USER_INPUT for an offset beyond 1,000, SERVICE_UNAVAILABLE while the index restarts. */
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Adds or replaces articles, in slices between which searches run. */
  upsert(rows: readonly SearchRow[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /**
   * Builds the index anew from all articles beside the one in use and then takes its place; searches go on meanwhile,
   * and what is written meanwhile is in both. Much faster than {@link upsert}. Answers how many articles were read.
   */
  rebuild(articles: AsyncIterable<SearchRow> | Iterable<SearchRow>): Promise<number>;
}

// A slice of so many characters keeps the connection for about 100 ms.
const perWrite = { rows: 20, characters: 20_000 };

const nothingFound: SearchAnswer = {
  hits: [],
  totalCount: 0,
  totalIsExact: true,
  facets: { years: [], sections: [], gazettes: [], issuers: [] },
  generation: 'none',
};

/** Opens the index in a directory, whatever state it is in. Throws SERVICE_UNAVAILABLE while another process has it open. */
export async function createSearchIndex(options: SearchIndexOptions): Promise<SearchIndex> {
  const { directory, emptyDirectory = directory, log } = options;
  await using opening = new AsyncDisposableStack();
  const builds = opening.use(await openIndexDirectory(directory));
  const builder = createIndexBuilder(emptyDirectory);
  const serving = createServingThread((folder) => openBuild(folder), log);
  opening.defer(() => serving.close());
  let isClosed = false;
  let isEmpty = builds.current === null;
  let isSuspect = builds.isSuspect && !isEmpty;
  let journal: Change[] | null = null;
  let rebuilding: Promise<unknown> = Promise.resolve();
  opening.defer(async () => {
    // Nobody waits for the end of a build that is not wanted any more.
    isClosed = true;
    await builder.stop();
    await rebuilding;
  });
  if (builds.current !== null) await serving.serve(builds.current);
  const stack = opening.move();

  async function apply(change: Change): Promise<void> {
    journal?.push(change);
    await serving.use((thread) => perform(thread, change));
  }

  async function build(articles: AsyncIterable<SearchRow> | Iterable<SearchRow>): Promise<number> {
    const epoch = randomUUID().slice(0, 8);
    const name = `build-${epoch}`;
    const folder = builds.folderOf(name);
    const changes: Change[] = [];
    journal = changes;
    try {
      const next = await builder.build(folder, articles, epoch);
      try {
        await replay(next.thread, changes);
        await builds.activate(name);
        await replay(next.thread, changes);
      } catch (error) {
        await next.thread.close();
        throw error;
      }
      isEmpty = false;
      isSuspect = false;
      journal = null;
      await serving.replace(next.thread, folder);
      return next.articles;
    } finally {
      if (journal === changes) journal = null;
      await builds.clear();
    }
  }

  function inTurn(work: () => Promise<number>): Promise<number> {
    const turn = rebuilding.then(() => (isClosed ? Promise.reject(HubError.unavailable('gazette search')) : work()));
    rebuilding = turn.catch(() => undefined);
    return turn;
  }

  const index: SearchIndex = {
    get needsRebuild() {
      return isSuspect || serving.needsRebuild;
    },
    get isBuilt() {
      return !isEmpty;
    },
    async generation() {
      return isEmpty ? nothingFound.generation : serving.use((thread) => thread.generation());
    },
    async articles() {
      return isEmpty ? 0 : (await serving.use((thread) => thread.check())).articles;
    },
    async search({ query, filter = {}, orderBy = 'RELEVANCE', offset = 0, limit }) {
      if (offset > deepestOffset) throw tooDeep(offset);
      const parsed = parseSearchQuery(query);
      if (isEmpty || isEmptyQuery(parsed)) return { ...nothingFound, generation: await index.generation() };
      return serving.use((thread) => thread.search({ plan: planMatch(parsed), filter, orderBy, offset, limit }));
    },
    async upsert(rows) {
      // Behind a first build under way there is one already.
      if (isEmpty) await inTurn(async () => (isEmpty ? build([]) : 0));
      for await (const slice of inSlices(rows, perWrite)) await apply({ upsert: slice });
    },
    async remove(ids) {
      if (!isEmpty) await apply({ remove: ids });
    },
    rebuild: (articles) => inTurn(() => build(articles)),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
  return index;
}

/** Takes over what was written meanwhile, oldest first. */
async function replay(thread: IndexHome, changes: Change[]): Promise<void> {
  for (let change = changes.shift(); change !== undefined; change = changes.shift()) await perform(thread, change);
}

/** A write, as it is kept while a new build does not know of it yet. */
type Change = { readonly upsert: readonly SearchRow[] } | { readonly remove: readonly string[] };

function perform(thread: IndexHome, change: Change): Promise<void> {
  return 'upsert' in change ? thread.upsert(change.upsert) : thread.remove(change.remove);
}

function tooDeep(offset: number): HubError {
  return HubError.badInput(
    `检索结果最多翻到第 ${deepestOffset} 条，不能从第 ${offset} 条开始。请缩小检索范围。`,
    `Search results can be paged up to ${deepestOffset}, not from ${offset}. Narrow the search.`,
  );
}
