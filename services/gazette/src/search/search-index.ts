import { randomUUID } from 'node:crypto';
import { HubError } from '@dibao/shared/errors';
import type { Log } from '@dibao/shared/log';
import { openIndexDirectory } from './index-directory.ts';
import type { IndexHome } from './index-home.ts';
import { openIndexThread } from './index-thread.ts';
import { planMatch } from './match-plan.ts';
import { isEmptyQuery, parseSearchQuery } from './query.ts';
import { type SearchAnswer, type SearchRequest, type SearchRow, deepestOffset } from './search-request.ts';
import { createServingThread } from './serving-thread.ts';
import { inSlices } from './slices.ts';

export interface SearchIndexOptions {
  /** A directory of its own. What stands in it is derived and may be deleted while nothing runs. */
  readonly directory: string;
  readonly log: Log;
  /** Ends the index when aborted. */
  readonly signal?: AbortSignal;
}

/** The full-text index of the gazette archive: derived from it, rebuildable, on this machine. */
export interface SearchIndex extends AsyncDisposable {
  /** True when the index cannot be trusted or was made by another version: it answers from what it can and wants {@link rebuild}. */
  readonly needsRebuild: boolean;
  /** Changes with every write. */
  generation(): Promise<string>;
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
const perLoad = { rows: 50, characters: 500_000 };
const unlimited = 2 ** 31 - 1;

// Milliseconds. A search reads at most some megabytes; building an index of a large archive takes minutes.
function deadline(name: keyof IndexHome): number {
  if (name === 'search') return 15_000;
  return name === 'load' || name === 'finishLoad' ? unlimited : 60_000;
}

const nothingFound: SearchAnswer = {
  hits: [],
  totalCount: 0,
  totalIsExact: true,
  facets: { years: [], sections: [], gazettes: [], issuers: [] },
  generation: 'none',
};

/** Opens the index in a directory, whatever state it is in. Throws SERVICE_UNAVAILABLE while another process has it open. */
export async function createSearchIndex({ directory, log, signal }: SearchIndexOptions): Promise<SearchIndex> {
  await using opening = new AsyncDisposableStack();
  const builds = opening.use(await openIndexDirectory(directory));
  const open = (path: string) => openIndexThread({ directory: path, deadline });
  const serving = createServingThread(open, log);
  opening.defer(() => serving.close());
  const stack = opening.move();

  let isEmpty = builds.current === null;
  let isSuspect = builds.isSuspect && !isEmpty;
  let journal: Change[] | null = null;
  let rebuilding: Promise<unknown> = Promise.resolve();
  if (builds.current !== null) await serving.serve(builds.current);

  async function apply(change: Change): Promise<void> {
    journal?.push(change);
    await serving.use((thread) => perform(thread, change));
  }

  async function build(articles: AsyncIterable<SearchRow> | Iterable<SearchRow>): Promise<number> {
    const epoch = randomUUID().slice(0, 8);
    const name = `build-${epoch}`;
    const path = await builds.prepare(name);
    const changes: Change[] = [];
    journal = changes;
    try {
      const builder = await open(path);
      const count = await fill(builder, articles, epoch).finally(() => builder.close());
      // A thread that has built keeps the memory of building; the one that serves starts fresh.
      const next = await open(path);
      for (let change = changes.shift(); change !== undefined; change = changes.shift()) await perform(next, change);
      await builds.activate(name);
      for (let change = changes.shift(); change !== undefined; change = changes.shift()) await perform(next, change);
      isEmpty = false;
      isSuspect = false;
      journal = null;
      await serving.replace(next, path);
      return count;
    } finally {
      if (journal === changes) journal = null;
      await builds.clear();
    }
  }

  const index: SearchIndex = {
    get needsRebuild() {
      return isSuspect || serving.needsRebuild;
    },
    async generation() {
      return isEmpty ? nothingFound.generation : (await serving.use((thread) => thread.check())).generation;
    },
    async search({ query, filter = {}, orderBy = 'RELEVANCE', offset = 0, limit }) {
      if (offset > deepestOffset) throw tooDeep(offset);
      const parsed = parseSearchQuery(query);
      if (isEmpty || isEmptyQuery(parsed)) return { ...nothingFound, generation: await index.generation() };
      return serving.use((thread) => thread.search({ plan: planMatch(parsed), filter, orderBy, offset, limit }));
    },
    async upsert(rows) {
      if (isEmpty) await index.rebuild([]);
      for await (const slice of inSlices(rows, perWrite)) await apply({ upsert: slice });
    },
    async remove(ids) {
      if (!isEmpty) await apply({ remove: ids });
    },
    rebuild(articles) {
      const turn = rebuilding.then(() => build(articles));
      rebuilding = turn.catch(() => undefined);
      return turn;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
  signal?.addEventListener('abort', () => void stack.disposeAsync(), { once: true });
  return index;
}

/** A write, as it is kept while a new build does not know of it yet. */
type Change = { readonly upsert: readonly SearchRow[] } | { readonly remove: readonly string[] };

function perform(thread: IndexHome, change: Change): Promise<void> {
  return 'upsert' in change ? thread.upsert(change.upsert) : thread.remove(change.remove);
}

async function fill(
  thread: IndexHome,
  articles: AsyncIterable<SearchRow> | Iterable<SearchRow>,
  epoch: string,
): Promise<number> {
  let count = 0;
  await thread.load([]);
  for await (const slice of inSlices(articles, perLoad)) {
    await thread.load(slice);
    count += slice.length;
  }
  await thread.finishLoad(epoch);
  return count;
}

function tooDeep(offset: number): HubError {
  return HubError.badInput(
    `检索结果最多翻到第 ${deepestOffset} 条，不能从第 ${offset} 条开始。请缩小检索范围。`,
    `Search results can be paged up to ${deepestOffset}, not from ${offset}. Narrow the search.`,
  );
}
