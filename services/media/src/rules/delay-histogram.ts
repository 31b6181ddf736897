/** Digits of one class of delay in the number that holds the histogram, see `delay_weight` in the database. */
const width = 8;
const shortest = 60;
const ratio = 1.1;

/**
 * The median of a histogram of delays in seconds; null of an empty one. Delays of a minute and more are known to within 5 %,
 * up to 430 days; shorter ones are given as half a minute. Like `percentile_cont`, between the two delays in the middle of
 * an even number.
 *
 * @param histogram a whole number in base 10^8, the digit of lowest value for class 0
 */
export function medianOfDelays(histogram: string): number | null {
  const classes = countsOf(histogram);
  const total = classes.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const lower = delayAt(classes, Math.floor((total - 1) / 2));
  const upper = delayAt(classes, Math.floor(total / 2));
  return (lower + upper) / 2;
}

function countsOf(histogram: string): number[] {
  const counts: number[] = [];
  for (let end = histogram.length; end > 0; end -= width) {
    counts.push(Number(histogram.slice(Math.max(0, end - width), end)));
  }
  return counts;
}

/** The delay of the class in which the one of this rank lies. */
function delayAt(classes: readonly number[], rank: number): number {
  let seen = 0;
  const found = classes.findIndex((count) => (seen += count) > rank);
  return found <= 0 ? shortest / 2 : shortest * ratio ** (found - 0.5);
}
