/** How units are listed for praise and criticism, stated in the bulletin itself (H01, H06). */
export interface RankingCriteria {
  /** Units with fewer duties that count are in no list: one late copy of one says nothing. */
  readonly minimumDuties: number;
  /** Places in each list; who shares the last place is in it. */
  readonly places: number;
  /** Praised is at least this share within the target. */
  readonly praiseFrom: number;
  /** Criticised is at most this share within the limit. */
  readonly criticiseTo: number;
}

export const usualCriteria: RankingCriteria = {
  minimumDuties: 5,
  places: 10,
  praiseFrom: 0.9,
  criticiseTo: 0.8,
};

/** The sums a list is made from. */
export interface CountedSums {
  readonly obliged: number;
  readonly exempt: number;
  readonly notSeen: number;
  readonly withinTarget: number;
}

/** A unit with its sums. */
export interface RankedUnit {
  readonly key: string;
  readonly label: string;
  readonly summary: CountedSums;
  /** Late and overdue duties, without those the hub could not look at. */
  readonly faults: number;
  readonly medianDelaySeconds: number | null;
}

/** A place in a list. */
export interface RankedPlace extends RankedUnit {
  /** Equal shares have equal places. */
  readonly place: number;
  /** The share the list is ordered by. */
  readonly share: number;
}

/** Duties that count: exempt ones and those the hub could not look at are nobody's success and nobody's fault. */
export function countedDuties({ obliged, exempt, notSeen }: CountedSums): number {
  return obliged - exempt - notSeen;
}

/** What is not late or overdue, of what counts; what is still open within its limit is no fault yet. */
export function limitShare({ summary, faults }: Pick<RankedUnit, 'summary' | 'faults'>): number {
  const counted = countedDuties(summary);
  return counted === 0 ? 1 : (counted - faults) / counted;
}

/** Within the target, of what counts. */
export function targetShare({ summary }: Pick<RankedUnit, 'summary'>): number {
  const counted = countedDuties(summary);
  return counted === 0 ? 0 : summary.withinTarget / counted;
}

/** 表扬: the highest share within the target first, then the shorter median, then the name. */
export function praised(units: readonly RankedUnit[], criteria: RankingCriteria): RankedPlace[] {
  const shares = units
    .filter(({ summary, faults }) => countedDuties(summary) >= criteria.minimumDuties && faults === 0)
    .map((unit) => ({ ...unit, share: targetShare(unit) }))
    .filter(({ share }) => share >= criteria.praiseFrom);
  return placed(shares, criteria.places, (a, b) => b.share - a.share);
}

/** 批评: the lowest share within the limit first. Nobody without a late or overdue duty is in it. */
export function criticised(units: readonly RankedUnit[], criteria: RankingCriteria): RankedPlace[] {
  const shares = units
    .filter(({ summary, faults }) => countedDuties(summary) >= criteria.minimumDuties && faults > 0)
    .map((unit) => ({ ...unit, share: limitShare(unit) }))
    .filter(({ share }) => share <= criteria.criticiseTo);
  return placed(shares, criteria.places, (a, b) => a.share - b.share);
}

/** Later than any delay; Infinity minus itself is no order. */
const never = Number.MAX_SAFE_INTEGER;

type Shared = RankedUnit & { readonly share: number };

function placed(units: readonly Shared[], places: number, better: (a: Shared, b: Shared) => number): RankedPlace[] {
  const sorted = units.toSorted(
    (a, b) =>
      better(a, b) ||
      (a.medianDelaySeconds ?? never) - (b.medianDelaySeconds ?? never) ||
      (a.label < b.label ? -1 : Number(a.label > b.label)),
  );
  return sorted
    .map((unit) => ({ ...unit, place: 1 + sorted.findIndex(({ share }) => share === unit.share) }))
    .filter(({ place }) => place <= places);
}
