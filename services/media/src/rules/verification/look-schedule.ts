import type { DutyKind, DutyState } from '../duty.ts';
import { hasSeen, type LookOccasion, type LookVerdict } from './look.ts';

/** When a copy is looked at next. */
export interface NextLook {
  readonly occasion: LookOccasion;
  readonly dueAt: Date;
  readonly attempts: number;
  readonly recheck: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Pauses after looks that could not see the page. The last one is not repeated: the site has to report again. */
const couldNotLook = [1, 5, 15].map((n) => n * minute).concat([1, 4, 12, 24, 48, 96].map((n) => n * hour));
/** Pauses after looks that found a reported copy lacking: webmasters repair and do not always say so. */
const foundLacking = [10 * minute, hour, 6 * hour, day, 3 * day, 7 * day];
/** Pauses while an old copy waits to be replaced, taken down or labelled and nobody reported it. */
const stillStanding = [
  ...Array.from({ length: 12 }, () => 5 * minute),
  ...Array.from({ length: 23 }, () => hour),
  ...Array.from({ length: 30 }, () => day),
];

/**
 * The look after one with this verdict; null: nothing more to see until somebody reports or asks.
 *
 * @param state of the duty after the look
 * @param recheckDays after which days what is right is looked at again
 */
export function nextLook(
  look: {
    readonly at: Date;
    readonly verdict: LookVerdict;
    readonly kind: DutyKind;
    readonly state: DutyState;
    readonly attempts: number;
    readonly recheck: number;
  },
  recheckDays: readonly number[],
): NextLook | null {
  const { at, verdict, kind, state, attempts, recheck } = look;
  const after = (pause: number | undefined, occasion: LookOccasion): NextLook | null =>
    pause === undefined ? null : { occasion, dueAt: new Date(at.getTime() + pause), attempts: attempts + 1, recheck };
  if (state === 'EXEMPT' || state === 'CANCELLED') return null;
  if (!hasSeen(verdict)) return after(couldNotLook[attempts], 'RETRY');
  if (state === 'VERIFIED') {
    const next = after(daysFrom(recheckDays, recheck), 'RECHECK');
    return next && { ...next, attempts: 0, recheck: recheck + 1 };
  }
  // Of a repost that nobody reported, the columns tell.
  if (state === 'OPEN') return kind === 'REPOST' ? null : after(stillStanding[attempts], 'COPY');
  return after(foundLacking[attempts], 'RETRY');
}

/** The days are counted from the first right look: 1, 7, 30 are pauses of 1, 6 and 23 days. */
function daysFrom(recheckDays: readonly number[], recheck: number): number | undefined {
  const next = recheckDays[recheck];
  return next === undefined ? undefined : (next - (recheckDays[recheck - 1] ?? 0)) * day;
}
