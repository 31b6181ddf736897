/** One answer of an internal feed. */
export interface FeedPage<T> {
  /** In order of position; at most `limit` of them. */
  readonly items: readonly T[];
  /** The last position this page covers; ask again with it. */
  readonly last: number;
  /** The newest position of the feed when the page was read. */
  readonly head: number;
}

/** Where a service serves the feed of this name. */
export function feedPath(name: string): string {
  return `/internal/feeds/${name}`;
}
