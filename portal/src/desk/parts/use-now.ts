import { useSyncExternalStore } from 'react';
import { serverClock } from './server-clock.ts';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = seconds();

function seconds(): number {
  return Math.floor(serverClock.now() / 1_000) * 1_000;
}

/** One timer for all clocks of the page; none while there is no clock. */
function follow(changed: () => void): () => void {
  listeners.add(changed);
  timer ??= setInterval(() => {
    now = seconds();
    for (const listener of listeners) listener();
  }, 1_000);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time of the hub in milliseconds, anew each second. */
export function useNow(): number {
  return useSyncExternalStore(follow, () => now);
}

/** The same by the minute, for what is asked of the hub: a list asked for each second would never come to rest. */
export function useMinute(): number {
  return useSyncExternalStore(follow, () => Math.floor(now / 60_000) * 60_000);
}
