import { FetchRefusal } from './fetch-outcome.ts';

/** How much goes on at once. */
export interface SlotLimits {
  /** Requests under way to one host. */
  readonly perHost: number;
  /** Requests under way in all. */
  readonly total: number;
  /** Requests that wait for their turn; one more is refused as `busy`. */
  readonly waiting: number;
}

/** Turns for requests: those of one host queue among themselves, so a slow host holds only its own. */
export interface HostSlots {
  /** Waits for a turn at `host`; dispose to give it back. Throws the signal's reason when it aborts first. */
  take(host: string, signal: AbortSignal): Promise<Disposable>;
}

interface Waiter {
  readonly host: string;
  readonly start: () => void;
}

export function createHostSlots(limits: SlotLimits): HostSlots {
  const running = new Map<string, number>();
  const waiters = new Set<Waiter>();
  let total = 0;

  function hasRoom(host: string): boolean {
    return total < limits.total && (running.get(host) ?? 0) < limits.perHost;
  }

  function occupy(host: string): Disposable {
    total += 1;
    running.set(host, (running.get(host) ?? 0) + 1);
    let isGiven = false;
    return {
      [Symbol.dispose]() {
        if (isGiven) return;
        isGiven = true;
        release(host);
      },
    };
  }

  function release(host: string): void {
    total -= 1;
    const left = (running.get(host) ?? 1) - 1;
    if (left === 0) running.delete(host);
    else running.set(host, left);
    for (const waiter of waiters) {
      if (!hasRoom(waiter.host)) continue;
      waiters.delete(waiter);
      waiter.start();
      return;
    }
  }

  function wait(host: string, signal: AbortSignal): Promise<Disposable> {
    return new Promise((resolve, reject) => {
      const waiter = {
        host,
        start() {
          signal.removeEventListener('abort', leave);
          resolve(occupy(host));
        },
      };
      function leave(): void {
        waiters.delete(waiter);
        reject(signal.reason as Error);
      }
      waiters.add(waiter);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  return {
    async take(host, signal) {
      signal.throwIfAborted();
      if (hasRoom(host)) return occupy(host);
      if (waiters.size >= limits.waiting) {
        throw new FetchRefusal(
          'busy',
          '等待读取的网页过多，请稍后再试。',
          'Too many pages wait to be fetched; try again shortly.',
        );
      }
      return wait(host, signal);
    },
  };
}
