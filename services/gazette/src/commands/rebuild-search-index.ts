import { randomUUID } from 'node:crypto';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { allSearchRows } from '../queries/search-rows.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { SearchRow } from '../search/search-request.ts';
import * as sql from './index-queue.sql.ts';

export interface RebuildOptions {
  readonly signal: AbortSignal;
  /** Told the number of articles read so far, now and then. */
  readonly onProgress?: (done: number) => void;
}

const tellEvery = 500;

/**
 * Builds the search index anew from the archive. What waited before is in it then; what changes while it is read waits
 * on and is indexed afterwards. Answers how many articles it holds.
 */
export async function rebuildSearchIndex(em: Em, index: SearchIndex, options: RebuildOptions): Promise<number> {
  const claim = randomUUID();
  await query(em, sql.claimAll, [claim]);
  try {
    const count = await index.rebuild(watched(allSearchRows(em), options));
    await query(em, sql.finishClaim, [claim]);
    return count;
  } catch (error) {
    await query(em, sql.giveBackClaim, [claim]);
    throw error;
  }
}

async function* watched(rows: AsyncIterable<SearchRow>, { signal, onProgress }: RebuildOptions) {
  let done = 0;
  for await (const row of rows) {
    signal.throwIfAborted();
    yield row;
    done += 1;
    if (done % tellEvery === 0) onProgress?.(done);
  }
}
