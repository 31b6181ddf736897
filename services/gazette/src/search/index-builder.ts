import { rm } from 'node:fs/promises';
import { createEmptyDatabase } from './empty-database.ts';
import type { IndexHome } from './index-home.ts';
import { type IndexThread, openIndexThread } from './index-thread.ts';
import type { SearchRow } from './search-request.ts';
import { charactersOf, inSlices } from './slices.ts';

/** A new build of an index, open and complete up to the articles it was given. */
export interface IndexBuild {
  readonly thread: IndexThread;
  /** How many articles were read. */
  readonly articles: number;
}

/** Makes builds of an index, one at a time. */
export interface IndexBuilder {
  /** Fills a new build in `folder`, which must not exist yet. */
  build(folder: string, articles: AsyncIterable<SearchRow> | Iterable<SearchRow>, epoch: string): Promise<IndexBuild>;
  /** Ends the build under way, which then fails. */
  stop(): Promise<void>;
}

const perLoad = { rows: 50, characters: 500_000 };

// A thread that has built keeps the memory of building; past so many characters, the one that serves starts fresh.
const mostToServeOn = 1_000_000;

// Milliseconds. A search reads at most some megabytes; a slice of a load may be one article of sixteen.
const deadlines: Partial<Record<keyof IndexHome, number>> = { search: 15_000, load: 300_000 };
const otherDeadline = 60_000;

// Building takes a microsecond for each character on two cores; twenty times that is a machine in trouble.
const buildingDeadline = (characters: number) => 300_000 + Math.min(characters * 0.02, 48 * 3_600_000);

/** Opens the build in a folder, an empty one if there is none. */
export function openBuild(folder: string, loaded = { characters: 0 }): Promise<IndexThread> {
  return openIndexThread({
    directory: folder,
    deadline: (name) =>
      name === 'finishLoad' ? buildingDeadline(loaded.characters) : (deadlines[name] ?? otherDeadline),
  });
}

/** @param emptyDirectory where the empty database that builds begin with is kept */
export function createIndexBuilder(emptyDirectory: string): IndexBuilder {
  const empty = createEmptyDatabase(emptyDirectory, async (folder) => (await openBuild(folder)).close());
  let current: IndexThread | null = null;

  async function openEmpty(folder: string, loaded: { characters: number }): Promise<IndexThread> {
    await empty.copyTo(folder);
    try {
      return await openBuild(folder, loaded);
    } catch {
      // What is kept may be damaged or older than this PGlite; a database made here tells the real reason, if there is one.
      await empty.forget();
      await rm(folder, { recursive: true, force: true });
      return openBuild(folder, loaded);
    }
  }

  return {
    async build(folder, articles, epoch) {
      const loaded = { characters: 0 };
      let thread = await openEmpty(folder, loaded);
      current = thread;
      try {
        const count = await fill(thread, articles, epoch, loaded);
        if (loaded.characters > mostToServeOn) {
          await thread.close();
          thread = await openBuild(folder);
        }
        return { thread, articles: count };
      } catch (error) {
        await thread.close();
        throw error;
      } finally {
        current = null;
      }
    },
    stop: async () => current?.terminate(),
  };
}

async function fill(
  thread: IndexHome,
  articles: AsyncIterable<SearchRow> | Iterable<SearchRow>,
  epoch: string,
  loaded: { characters: number },
): Promise<number> {
  let count = 0;
  await thread.load([]);
  for await (const slice of inSlices(articles, perLoad)) {
    await thread.load(slice);
    count += slice.length;
    loaded.characters += slice.reduce((sum, row) => sum + charactersOf(row), 0);
  }
  await thread.finishLoad(epoch);
  return count;
}
