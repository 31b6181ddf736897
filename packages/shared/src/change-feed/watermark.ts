/** A number that only grows, and whoever waits for it to do so. */
export interface Watermark {
  readonly value: number;
  /** Raises the mark; a lower number changes nothing. */
  advance(to: number): void;
  /** Resolves true once the mark is at least `target`, false when the signal aborts first. */
  reach(target: number, signal: AbortSignal): Promise<boolean>;
}

export function createWatermark(initial: number): Watermark {
  let value = initial;
  const waiting = new Map<() => void, number>();
  return {
    get value() {
      return value;
    },
    advance(to) {
      if (to <= value) return;
      value = to;
      for (const [wake, target] of waiting) if (target <= value) wake();
    },
    async reach(target, signal) {
      if (value >= target) return true;
      if (signal.aborted) return false;
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.set(resolve, target);
      const giveUp = () => resolve();
      signal.addEventListener('abort', giveUp, { once: true });
      await promise;
      signal.removeEventListener('abort', giveUp);
      waiting.delete(resolve);
      return value >= target;
    },
  };
}
