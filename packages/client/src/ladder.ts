import type { Transport } from './transport.ts';

/** Which transport to use: the best that works, and from time to time the better ones again. */
export interface Ladder {
  readonly current: Transport;
  /** The current one could not even connect. True: try the new current one at once. False: none works, wait. */
  descend(): boolean;
  /** Before a new connection: back to the best one, if it is time. */
  climb(): void;
}

/** @param climbAfter milliseconds after which better transports are tried again; @param now milliseconds that only grow */
export function createLadder(
  transports: readonly [Transport, ...Transport[]],
  climbAfter: number,
  now: () => number = () => performance.now(),
): Ladder {
  let rung = 0;
  let leftAt = now();
  return {
    get current() {
      return transports[rung] ?? transports[0];
    },
    descend() {
      if (rung === 0) leftAt = now();
      rung = (rung + 1) % transports.length;
      return rung !== 0;
    },
    climb() {
      if (now() - leftAt >= climbAfter) rung = 0;
    },
  };
}
