import { query } from '../query.ts';
import type { Em } from '../orm.ts';

/**
 * Takes the next `count` positions of a feed. Must be the last lock a transaction takes: the row lock on the feed's
 * head makes the order of commits equal to the order of positions, without gaps, and lasts until commit.
 * (A sequence would let a lower number commit later, and a reader of "position > last" would skip it for ever.)
 *
 * @returns the first of the positions taken
 */
export async function takePositions(em: Em, feed: string, count: number): Promise<number> {
  const [head] = await query<{ position: string }[]>(
    em,
    `update feed_head set position = position + ? where feed = ? returning position`,
    [count, feed],
  );
  if (head === undefined) throw new Error(`No feed named ${feed} in feed_head`);
  return Number(head.position) - count + 1;
}

/** The position of the newest committed entry; 0 for an empty feed. */
export async function readHead(em: Em, feed: string): Promise<number> {
  const [head] = await query<{ position: string }[]>(em, `select position from feed_head where feed = ?`, [feed]);
  return Number(head?.position ?? 0);
}

/** The table behind {@link takePositions}; a migration of the owning service creates it and one row per feed. */
export function feedHeadSql(feeds: readonly string[]): string {
  const rows = feeds.map((feed) => `('${feed}')`).join(', ');
  return `
    create table feed_head (feed text primary key, position bigint not null default 0);
    insert into feed_head (feed) values ${rows};`;
}
