import { useEffect } from 'react';
import type { Acts } from './acts.ts';

/** Milliseconds between two questions that tell the hub somebody is there; a session falls idle after an hour. */
const between = 300_000;

/** Asks now and then while somebody reads or writes at length, so that they are not signed out in the middle of it. */
export function useKeptAlive(acts: Acts, ask: () => void): void {
  useEffect(() => {
    let askedAt = Date.now();
    return acts.follow(() => {
      if (Date.now() - askedAt < between) return;
      askedAt = Date.now();
      ask();
    });
  }, [acts, ask]);
}
