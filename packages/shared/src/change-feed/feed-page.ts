/** A history of a feed: a restored backup begins a new one, in which later positions come to stand for other things. */
export interface FeedEpoch {
  readonly epoch: string;
  /** The last position it shares with the epoch before it; 0 for the first. */
  readonly begunAfter: number;
}

/** One answer of an internal feed. */
export interface FeedPage<T> {
  /** In order of position; at most `limit` of them. */
  readonly items: readonly T[];
  /** The last position this page covers; ask again with it. */
  readonly last: number;
  /** The newest position of the feed when the page was read. */
  readonly head: number;
  /** The present epoch first, then those before it. */
  readonly epochs: readonly FeedEpoch[];
}

/** Where a service serves the feed of this name. */
export function feedPath(name: string): string {
  return `/internal/feeds/${name}`;
}
