/** A place in the release log. */
export interface Place {
  /** Everything up to this cursor was handed on. */
  readonly cursor: string;
  /** The position it stands for; null where nothing told. */
  readonly position: number | null;
}

/** Judges an event by where a follower stands: the next one, one that came before, or one past a hole. */
export function judge(place: Place, position: number, isFiltered: boolean): 'next' | 'seen' | 'gap' {
  if (place.position === null) return 'next';
  if (position <= place.position) return 'seen';
  // With a filter, positions are left out on purpose.
  return isFiltered || position === place.position + 1 ? 'next' : 'gap';
}

/** The cursor that stands for everything. */
export const EARLIEST = 'EARLIEST';
