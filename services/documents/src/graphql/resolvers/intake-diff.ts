import type { ContentDiff } from '../../rules/content-diff.ts';

/** A difference as the graph tells it. */
export function toIntakeDiff(diff: ContentDiff) {
  return { ...diff, titleBefore: diff.title?.before ?? null, titleAfter: diff.title?.after ?? null };
}
