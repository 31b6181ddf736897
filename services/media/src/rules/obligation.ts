import { type Agency, isGovernmentOffice } from './agency.ts';
import type { ReleaseAct } from './release-event.ts';

/** Whom a release obliges to repost, as sets: the command turns it into one statement over all channels. */
export interface Obligation {
  /** The agency whose subtree is meant; EVERYWHERE for the State, NOWHERE for a region no government is known of. */
  readonly root: { readonly agencyId: string } | 'EVERYWHERE' | 'NOWHERE';
  /** The systems (条) meant; null: all. */
  readonly systems: readonly string[] | null;
  /** The origin's house: its own channels, and those of the offices of these agencies, already have the text. */
  readonly house: readonly string[];
  /** The portal that stands in for a unit (E07) is not looked for above this agency; null: up to the State. */
  readonly ceiling: string | null;
}

/** What {@link toObligation} needs to know of the region tree. */
export interface Places {
  /** The government the origin is or belongs to: the nearest one above it. */
  readonly originGovernment: Agency | null;
  /** The government of the release's `divisionCode`. */
  readonly regionGovernment: Agency | null;
}

/**
 * GLOBAL: the origin's territory, its own level included (A01). SECTOR: the named systems within that territory; REGION:
 * the area and everything below it by parent links (A02). A department stands in its government's territory, and the
 * State's is everything.
 */
export function toObligation(release: Pick<ReleaseAct, 'origin' | 'scope' | 'systems'>, places: Places): Obligation {
  const { origin } = release;
  const government = places.originGovernment;
  const speaksForGovernment = origin.kind === 'GOVERNMENT' || isGovernmentOffice(origin.name);
  return {
    root: release.scope === 'REGION' ? subtree(places.regionGovernment) : territoryOf(origin, government),
    systems: release.scope === 'SECTOR' ? release.systems : null,
    house: speaksForGovernment && government !== null ? [...new Set([origin.id, government.id])] : [origin.id],
    ceiling: (government ?? origin).level === 'STATE' ? null : (government ?? origin).id,
  };
}

function territoryOf(origin: Agency, government: Agency | null): Obligation['root'] {
  if ((government ?? origin).level === 'STATE') return 'EVERYWHERE';
  return { agencyId: (government ?? origin).id };
}

function subtree(government: Agency | null): Obligation['root'] {
  if (government === null) return 'NOWHERE';
  return government.level === 'STATE' ? 'EVERYWHERE' : { agencyId: government.id };
}

/**
 * Whether the release is addressed to this agency.
 *
 * @param ancestors the ids above it by parent links
 */
export function isAddressed(agency: Agency, ancestors: ReadonlySet<string>, obligation: Obligation): boolean {
  const { root, systems, house } = obligation;
  const inTerritory =
    root === 'EVERYWHERE' || (root !== 'NOWHERE' && (agency.id === root.agencyId || ancestors.has(root.agencyId)));
  const inSystem = systems === null || (agency.system !== null && systems.includes(agency.system));
  const mayOwe = agency.kind === 'GOVERNMENT' || agency.kind === 'DEPARTMENT';
  return mayOwe && inTerritory && inSystem && !isOfHouse(agency, house);
}

function isOfHouse(owner: Agency, house: readonly string[]): boolean {
  if (house.includes(owner.id)) return true;
  return owner.parentId !== null && house.includes(owner.parentId) && isGovernmentOffice(owner.name);
}
