/** Waits between restarts, in milliseconds. */
export interface Backoff {
  /** How long to wait before the next start of something that has lived this long. */
  next(livedMs: number): number;
}

const first = 250;
const most = 30_000;
const healthyAfter = 60_000;

/** Doubles from 250 ms to 30 s and begins anew after a healthy minute. */
export function createBackoff(): Backoff {
  let delay = first;
  return {
    next(livedMs) {
      if (livedMs >= healthyAfter) delay = first;
      const wait = delay;
      delay = Math.min(delay * 2, most);
      return wait;
    },
  };
}
