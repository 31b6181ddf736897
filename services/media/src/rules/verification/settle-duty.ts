import type { DutyKind, DutyState } from '../duty.ts';
import { hasSeen, type LookVerdict, showsCopy } from './look.ts';

/** The part of a duty a look may change. */
export interface LookedAtDuty {
  readonly kind: DutyKind;
  readonly state: DutyState;
  readonly claimedAt: Date | null;
  readonly verifiedAt: Date | null;
  readonly declaredAt: Date | null;
  readonly notSeenAt: Date | null;
  readonly firstSeenAt: Date | null;
}

/** A look at the copy of a duty. */
export interface Look {
  readonly at: Date;
  readonly verdict: LookVerdict;
  /** The time the page declares. */
  readonly declaredAt: Date | null;
  /** When a column first listed the copy. */
  readonly listedAt: Date | null;
  /** The last look at that column before, which did not list it. */
  readonly notListedAt: Date | null;
  /** The last look before that found the copy lacking. */
  readonly lackedAt: Date | null;
}

/** What becomes of a duty that was looked at. */
export type SettledDuty = Pick<LookedAtDuty, 'state' | 'verifiedAt' | 'declaredAt' | 'notSeenAt' | 'firstSeenAt'>;

/**
 * What a look makes of a duty. A look that saw nothing never undoes what an earlier one saw. A duty nobody reported stays
 * open while the thing owed is not there: that is no lack of a copy. EXEMPT and CANCELLED stay.
 */
export function settleDuty(duty: LookedAtDuty, look: Look): SettledDuty {
  const state = stateAfter(duty, look.verdict);
  if (state === 'VERIFIED' && duty.state !== 'VERIFIED') return { ...verified(duty, look), state };
  const { verifiedAt, declaredAt, notSeenAt, firstSeenAt } = duty;
  const isFirst = firstSeenAt === null && showsCopy(look.verdict) && duty.kind === 'REPOST' && !isEnded(duty);
  if (!isFirst) return { state, verifiedAt, declaredAt, notSeenAt, firstSeenAt };
  const seen = look.listedAt ?? look.at;
  return {
    state,
    verifiedAt,
    declaredAt: look.declaredAt,
    notSeenAt: before(look.notListedAt, seen),
    firstSeenAt: seen,
  };
}

/** The alarm a move raises: what was right is no longer (H16). */
export function alarmOf(duty: LookedAtDuty, after: DutyState): 'CHANGED' | 'REMOVED' | 'RETURNED' | null {
  if (duty.state !== 'VERIFIED' || after === 'VERIFIED') return null;
  if (duty.kind === 'RECALL') return 'RETURNED';
  return after === 'GONE' ? 'REMOVED' : 'CHANGED';
}

/** The whole table of moves; a test walks every cell. */
function stateAfter(duty: LookedAtDuty, verdict: LookVerdict): DutyState {
  const { state } = duty;
  if (isEnded(duty)) return state;
  const wasAnswered = state !== 'OPEN';
  if (!hasSeen(verdict)) return isWaiting(state) ? (verdict as DutyState) : state;
  if (duty.kind === 'RECALL') {
    if (verdict === 'GONE' || verdict === 'UNRELATED') return 'VERIFIED';
    return wasAnswered ? 'DIFFERENT' : 'OPEN';
  }
  switch (verdict) {
    case 'VERIFIED':
      return 'VERIFIED';
    case 'GONE':
      // Nothing was ever there: the entry of a column led nowhere.
      return duty.kind === 'REPOST' && state === 'OPEN' ? 'OPEN' : 'GONE';
    case 'PARTIAL':
    case 'DIFFERENT':
      // An old copy that nobody said was replaced or labelled is what the duty is about, no new fault.
      return duty.kind !== 'REPOST' && state === 'OPEN' ? 'OPEN' : verdict;
    default:
      return wasAnswered ? 'DIFFERENT' : 'OPEN';
  }
}

/**
 * The first sight of the right copy, or the arrival of the claim that this look proves, whichever is earlier; a claim or a
 * sight from before the copy was last found lacking proves nothing. What was verified before keeps its time.
 */
function verified(duty: LookedAtDuty, look: Look): Omit<SettledDuty, 'state'> {
  if (duty.verifiedAt !== null && duty.firstSeenAt !== null) {
    const { verifiedAt, declaredAt, notSeenAt, firstSeenAt } = duty;
    return { verifiedAt, declaredAt, notSeenAt, firstSeenAt };
  }
  const counts = (at: Date | null): at is Date => at !== null && (look.lackedAt === null || at > look.lackedAt);
  const firstSeenAt = [look.listedAt, duty.claimedAt, duty.firstSeenAt]
    .filter(counts)
    .reduce((first, at) => (at < first ? at : first), look.at);
  const notSeen = [look.lackedAt, look.notListedAt, duty.notSeenAt].filter((at) => at !== null && at < firstSeenAt);
  const notSeenAt = notSeen.reduce((last, at) => (last === null || (at !== null && at > last) ? at : last), null);
  return { verifiedAt: look.at, declaredAt: look.declaredAt, notSeenAt, firstSeenAt };
}

function isEnded({ state }: LookedAtDuty): boolean {
  return state === 'EXEMPT' || state === 'CANCELLED';
}

/** Reported, and not yet judged. */
function isWaiting(state: DutyState): boolean {
  return state === 'CLAIMED' || state === 'UNREACHABLE' || state === 'BLOCKED';
}

function before(at: Date | null, limit: Date): Date | null {
  return at !== null && at < limit ? at : null;
}
