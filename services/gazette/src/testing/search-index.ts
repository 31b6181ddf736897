import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '@dibao/shared/log';
import { inject } from 'vitest';
import { createEmptyDatabase } from '../search/empty-database.ts';
import { openBuild } from '../search/index-builder.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import type { SearchRow } from '../search/search-request.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder for what all files of this run share of search indexes. */
    sharedSearch: string;
  }
}

/** Puts the empty database that builds begin with where an index will stand: one is made in a run, which takes seconds. */
export async function placeEmptyDatabase(directory: string): Promise<void> {
  const shared = createEmptyDatabase(inject('sharedSearch'), async (folder) => (await openBuild(folder)).close());
  await shared.copyTo(join(directory, 'empty'));
}

/** An article of an invented gazette. */
export const row = (id: string, texts: string[], rest: Partial<SearchRow> = {}): SearchRow => ({
  id,
  gazetteId: 'yunling',
  year: 2020,
  section: '省政府文件',
  issuer: '云岭省人民政府',
  publishedOn: '2020-03-01',
  documentNumber: null,
  texts,
  ...rest,
});

/** What a search finds, in its order. */
export async function ids(index: SearchIndex, query: string, rest: object = {}): Promise<string[]> {
  return (await index.search({ query, limit: 20, ...rest })).hits.map((hit) => hit.id);
}

/** A place for the indexes of one test file. */
export async function createIndexPlace() {
  const place = await mkdtemp(join(tmpdir(), 'dibao-search-'));
  const emptyDirectory = inject('sharedSearch');
  return {
    /** A new directory. */
    scratch: () => mkdtemp(join(place, 'index-')),
    open: (directory: string) => createSearchIndex({ directory, emptyDirectory, log: silentLog }),
    [Symbol.asyncDispose]: () => rm(place, { recursive: true }),
  };
}
