/** What shares are derived from. */
interface Counted {
  readonly obliged: number;
  readonly exempt: number;
  readonly verified: number;
  readonly withinTarget: number;
  readonly withinLimit: number;
}

/** The part of what had to be done that was, in time for the target (A03); null where nothing had to. */
export function shareWithinTarget(sums: Counted): number | null {
  return shareOf(sums.withinTarget, sums);
}

/** … in time for the limit, the target included. */
export function shareWithinLimit(sums: Counted): number | null {
  return shareOf(sums.withinTarget + sums.withinLimit, sums);
}

/** … at any time. */
export function verifiedShare(sums: Counted): number | null {
  return shareOf(sums.verified, sums);
}

function shareOf(part: number, { obliged, exempt }: Counted): number | null {
  const owed = obliged - exempt;
  return owed === 0 ? null : part / owed;
}
