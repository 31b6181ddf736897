import type { DutyState, RepostMode } from './duty.ts';

/** The part of a duty a claim changes. */
export interface Claimable {
  state: DutyState;
  claimedAt?: Date | null | undefined;
  url?: string | null | undefined;
  mode?: RepostMode | null | undefined;
}

/**
 * Takes a channel's word for its copy. The first claim stops the clock and stays the time of the claim while nobody has
 * looked; after a look that found the copy lacking, a new report claims anew. What was verified stays verified.
 */
export function claim(duty: Claimable, url: string, mode: RepostMode, now: Date): void {
  if (duty.state === 'VERIFIED') return;
  const isPending = duty.state === 'CLAIMED' || duty.state === 'UNREACHABLE' || duty.state === 'BLOCKED';
  duty.claimedAt = isPending ? (duty.claimedAt ?? now) : now;
  duty.state = 'CLAIMED';
  duty.url = url;
  duty.mode = mode;
}
