import { codeOf, isPassing } from './answer-error.ts';
import { pause } from './backoff.ts';
import type { FollowedEvent } from './followed-event.ts';

/**
 * An event whose release was kept back by a service that failed is asked for again, so that a short failure costs nobody
 * the text. What stays away after that is said in the event's `errors`.
 */
export async function settle(
  event: FollowedEvent,
  readAgain: () => Promise<FollowedEvent | null>,
  waits: readonly number[],
  signal: AbortSignal,
): Promise<FollowedEvent> {
  let best = event;
  for (const wait of waits) {
    if (!best.errors.some((error) => isPassing(codeOf(error)))) return best;
    await pause(wait, signal);
    if (signal.aborted) return best;
    // Asking again failed as well: what we have is still the best.
    const again = await readAgain().catch(() => null);
    if (again?.position === event.position) best = again;
  }
  return best;
}
