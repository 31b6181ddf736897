import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a host may be asked again. */
export type Pace = (address: string, gap: number, signal: AbortSignal) => Promise<void>;

/** Hosts remembered at most; who was not asked for longest is forgotten, since its time has long come. */
const mostHosts = 10_000;

/**
 * Keeps requests to one host at least `gap` milliseconds apart. Looks are spread over time when they are enqueued, so a
 * worker waits here for a moment only: where two looks began together, or an article has files.
 */
export function createPace(): Pace {
  const freeAt = new Map<string, number>();
  return async (address, gap, signal) => {
    const { host } = new URL(address);
    const now = performance.now();
    const at = Math.max(now, freeAt.get(host) ?? 0);
    freeAt.delete(host);
    freeAt.set(host, at + gap);
    const [oldest] = freeAt.keys();
    if (freeAt.size > mostHosts && oldest !== undefined) freeAt.delete(oldest);
    if (at > now) await sleep(at - now, undefined, { signal });
  };
}
