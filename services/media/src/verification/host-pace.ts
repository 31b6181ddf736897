import { setTimeout as sleep } from 'node:timers/promises';

/** How one host is asked. */
export interface HostPace {
  /** Requests under way at once. */
  readonly atOnce: number;
  /** Resolves when the next request may start. Throws the signal's reason when that aborts first. */
  turn(signal: AbortSignal): Promise<void>;
}

/** Hosts remembered; whoever was not asked for long is forgotten first. */
const mostHosts = 20_000;

/**
 * The pace of each host: so many requests a second, two at once. Hosts an operator allowed by name are the operator's own
 * and are asked as fast as they answer.
 */
export function createPaces(perSecond: number, isOwn: (host: string) => boolean): (host: string) => HostPace {
  const pause = 1_000 / perSecond;
  const nextTurn = new Map<string, number>();
  return (host) => {
    if (isOwn(host)) return { atOnce: 16, turn: async () => {} };
    return {
      atOnce: 2,
      async turn(signal) {
        const now = performance.now();
        const at = Math.max(now, nextTurn.get(host) ?? 0);
        nextTurn.delete(host);
        nextTurn.set(host, at + pause);
        const [oldest] = nextTurn.keys();
        if (nextTurn.size > mostHosts && oldest !== undefined) nextTurn.delete(oldest);
        if (at > now) await sleep(at - now, undefined, { signal });
      },
    };
  };
}
