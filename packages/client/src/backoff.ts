/** Waits that grow while nothing succeeds, jittered so that thousands who were cut off together do not return together. */
export interface Backoff {
  /** The next wait in milliseconds: between a half and the whole of `first`, doubled each time up to `most`. */
  next(): number;
  /** Something succeeded; begin again with the shortest wait. */
  reset(): void;
}

/** @param random a number in [0, 1) */
export function createBackoff(first: number, most: number, random: () => number): Backoff {
  let failures = 0;
  return {
    next() {
      const whole = Math.min(first * 2 ** failures, most);
      failures += 1;
      return whole / 2 + (whole / 2) * random();
    },
    reset() {
      failures = 0;
    },
  };
}

/** Waits; an aborted signal ends the wait early and without an error. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}
