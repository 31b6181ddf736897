import { createPageThreads, type PageThreads } from './page-threads.ts';

/** Threads that read and compare, apart for each of those who wait for them: a hostile page holds up its own kind alone. */
export interface PageLanes extends AsyncDisposable {
  /** For what is looked at by the schedule or after a report. */
  readonly looks: PageThreads;
  /** For copies that somebody asked to have looked at now. */
  readonly asked: PageThreads;
  /** For texts and addresses that people bring, and wait for the answer. */
  readonly texts: PageThreads;
}

/** Milliseconds for one task of people: the longest gazette takes less than one second. */
const patienceOfPeople = 5_000;

export function createPageLanes(lookThreads: number): PageLanes {
  const lanes = {
    looks: createPageThreads(lookThreads),
    asked: createPageThreads(1),
    texts: createPageThreads(2, patienceOfPeople),
  };
  return {
    ...lanes,
    async [Symbol.asyncDispose]() {
      await Promise.all(Object.values(lanes).map((lane) => lane[Symbol.asyncDispose]()));
    },
  };
}
