const day = 86_400_000;
/** Pages older than this are looked at no more: what changes then is history, not a correction. */
const longestWatch = 365 * day;
const longestPause = 14 * day;

/**
 * Milliseconds until an article is looked at again: `first` at the beginning, then a quarter of its age. Corrections come
 * soon or never; an article is looked at some 50 times in its first year. Null when the watch over it ends.
 */
export function recheckAfter(age: number, first: number): number | null {
  if (age > longestWatch) return null;
  return Math.min(Math.max(first, age / 4), longestPause);
}
