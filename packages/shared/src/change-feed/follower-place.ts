import type { FeedPage } from './feed-page.ts';

/** How far a follower has read a feed, and in which epoch; null before it has read anything. */
export interface FollowerPlace {
  readonly position: number;
  readonly epoch: string | null;
}

/**
 * Whether everything a follower has read is still what the feed says. It is when the feed is as long, and every epoch
 * that began since the follower read began at or behind its place, as after a restore of follower and feed together. It is
 * not when the feed alone was restored from an older backup: what the follower has read is gone, and going on from its
 * place would skip whatever takes those positions now.
 */
export function isPlaceKept(
  { position, epoch }: FollowerPlace,
  { head, epochs }: Pick<FeedPage<unknown>, 'head' | 'epochs'>,
): boolean {
  if (position === 0) return true;
  const age = epochs.findIndex((known) => known.epoch === epoch);
  if (age === -1 || position > head) return false;
  return epochs.slice(0, age).every(({ begunAfter }) => begunAfter >= position);
}
