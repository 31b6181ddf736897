import { query } from '@dibao/shared/query';
import type { FeedEpoch } from '@dibao/shared/change-feed/feed-page';
import type { Em } from '@dibao/shared/orm';

/** A history of this hub's database: each restored backup begins one. */
export interface Epoch {
  readonly epoch: string;
  /** The position of each feed when it began. */
  readonly feedHeads: Readonly<Record<string, number>>;
}

/** The epoch that runs now, then those that ended with a restore, the latest first. */
export async function readEpochs(em: Em): Promise<readonly [Epoch, ...Epoch[]]> {
  const [current, ...former] = await query<Epoch[]>(
    em,
    `select epoch, feed_heads as "feedHeads" from log_epoch order by begun_at desc, begun_after desc`,
  );
  if (current === undefined) throw new Error('The release log has no epoch');
  return [current, ...former];
}

/** The epochs as those see them who follow a feed. */
export function epochsOfFeed(epochs: readonly Epoch[], feed: string): FeedEpoch[] {
  return epochs.map(({ epoch, feedHeads }) => ({ epoch, begunAfter: feedHeads[feed] ?? 0 }));
}
