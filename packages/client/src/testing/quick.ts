import { usualFollowTiming } from '../follow-timing.ts';
import type { FollowedEvent } from '../followed-event.ts';

/** Waits that suit a hub in the same process. */
export const quickTiming = {
  ...usualFollowTiming,
  connect: 2_000,
  silence: 2_000,
  retry: 2,
  retryMost: 20,
  poll: 5,
  settle: [5, 5],
};

/** The first so many events; then the following ends. */
export async function take(events: AsyncIterable<FollowedEvent>, count: number): Promise<FollowedEvent[]> {
  const taken: FollowedEvent[] = [];
  for await (const event of events) {
    taken.push(event);
    if (taken.length >= count) break;
  }
  return taken;
}

export const positionsOf = (events: readonly FollowedEvent[]): number[] => events.map(({ position }) => position);

/** 1, 2, … count. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Asks again until it holds; the deadline of the test ends a wait that is in vain. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
  }
}
