/** Lets a bounded number work at once. */
export interface Turns {
  /** A turn, in the order of asking; dispose of it to pass it on. Null when the signal aborts first. */
  next(signal: AbortSignal): Promise<Disposable | null>;
}

/** @param most turns at one time. */
export function createTurns(most: number): Turns {
  let free = most;
  const waiting = new Set<(turn: Disposable) => void>();

  function pass(): void {
    const [first] = waiting;
    if (first === undefined) free += 1;
    else first(newTurn());
  }

  function newTurn(): Disposable {
    let isOver = false;
    return {
      [Symbol.dispose]() {
        if (!isOver) pass();
        isOver = true;
      },
    };
  }

  return {
    next(signal) {
      if (signal.aborted) return Promise.resolve(null);
      if (free > 0) {
        free -= 1;
        return Promise.resolve(newTurn());
      }
      const { promise, resolve } = Promise.withResolvers<Disposable | null>();
      const settle = (turn: Disposable | null): void => {
        waiting.delete(settle);
        signal.removeEventListener('abort', leave);
        resolve(turn);
      };
      const leave = (): void => settle(null);
      waiting.add(settle);
      signal.addEventListener('abort', leave, { once: true });
      return promise;
    },
  };
}
