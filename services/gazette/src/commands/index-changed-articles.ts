import { randomUUID } from 'node:crypto';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { searchRowsOf } from '../queries/search-rows.ts';
import type { SearchIndex } from '../search/search-index.ts';
import * as sql from './index-queue.sql.ts';

const most = 100;

/**
 * Brings up to a hundred waiting articles into the search index; answers how many. An article that changes meanwhile
 * waits again, and one whose indexing is cut short is indexed once more: the index only ever gets what the archive has.
 */
export async function indexChangedArticles(em: Em, index: SearchIndex): Promise<number> {
  const claim = randomUUID();
  const claimed = await query<{ id: string }[]>(em, sql.claimSome, [claim, most]);
  try {
    const ids = claimed.map(({ id }) => id);
    if (ids.length > 0) await index.upsert(await searchRowsOf(em, ids));
    await query(em, sql.finishClaim, [claim]);
    return ids.length;
  } catch (error) {
    await query(em, sql.giveBackClaim, [claim]);
    throw error;
  }
}
