import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

export interface ArchiveSize {
  readonly articles: number;
  /** Articles the search index does not have yet, or not as they are now. */
  readonly queued: number;
}

/** How much the archive holds, and how much of it waits for the search index. */
export async function archiveSize(em: Em): Promise<ArchiveSize> {
  const [size] = await query<ArchiveSize[]>(
    em,
    `select (select count(*) from gazette_article)::int as articles, (select count(*) from index_queue)::int as queued`,
  );
  return size ?? { articles: 0, queued: 0 };
}
