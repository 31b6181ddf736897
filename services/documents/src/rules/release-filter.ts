import type { Envelope } from './envelope.ts';

/** Which releases a follower wants; all given conditions must hold, each by any of its values. */
export interface ReleaseFilter {
  readonly columns?: readonly string[] | null;
  readonly scopes?: readonly string[] | null;
  readonly systems?: readonly string[] | null;
  readonly divisionCode?: string | null;
  /** An agency or channel: what would oblige it. */
  readonly concerning?: string | null;
  readonly topics?: readonly string[] | null;
  readonly audiences?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly originLevels?: readonly string[] | null;
}

/** The agency a follower asks for, with everything above it. */
export interface ConcernedAgency {
  readonly id: string;
  /** Its own id and those of all agencies above it. */
  readonly lineIds: readonly string[];
  /** The division codes of that line. */
  readonly lineDivisions: readonly string[];
  readonly system: string | null;
}

/** What a filter looks at. */
export type FilterFacts = Pick<Envelope, 'release' | 'document'>;

/** Whether an event passes a filter. Works on the envelope alone, so that history and live cannot differ. */
export function passesFilter(
  { release, document }: FilterFacts,
  filter: ReleaseFilter,
  concerned: ConcernedAgency | null,
): boolean {
  return (
    hasAny(filter.columns, [release.column]) &&
    hasAny(filter.scopes, [release.scope]) &&
    hasAny(filter.systems, release.systems) &&
    hasAny(filter.divisionCode ? [filter.divisionCode] : null, [release.divisionCode ?? release.origin.divisionCode]) &&
    hasAny(filter.topics, document.topics) &&
    hasAny(filter.audiences, document.audiences) &&
    hasAny(filter.kinds, [document.kind]) &&
    hasAny(filter.originLevels, [release.origin.level]) &&
    (concerned === null || concerns(release, concerned))
  );
}

/** Whether a release of this scope and origin would oblige the agency (A01, A02). */
function concerns(release: Envelope['release'], agency: ConcernedAgency): boolean {
  if (agency.id === release.origin.id) return false;
  const inTerritory = release.territoryId === null || agency.lineIds.includes(release.territoryId);
  switch (release.scope) {
    case 'GLOBAL':
      return inTerritory;
    case 'SECTOR':
      return inTerritory && agency.system !== null && release.systems.includes(agency.system);
    default:
      return release.divisionCode !== null && agency.lineDivisions.includes(release.divisionCode);
  }
}

function hasAny(wanted: readonly string[] | null | undefined, values: readonly (string | null)[]): boolean {
  return !wanted || values.some((value) => value !== null && wanted.includes(value));
}
