import { type Agency, isGovernmentOffice } from './agency.ts';
import type { Channel } from './channel.ts';
import { noDutyReasonOf } from './no-duty-reason.ts';
import { isAddressed, type Obligation } from './obligation.ts';
import type { RuleProfile } from './rule-profile.ts';

/** A channel with its owner. */
export interface OwnedChannel extends Channel {
  readonly id: string;
  readonly owner: Agency | null;
}

/**
 * Who owes the copy and for whom: each channel of an agency the release is addressed to; and for an agency without one
 * the portal of the nearest government above that has one (E07), never the origin's own, which has the text. This is what
 * `obliged-channels.sql.ts` decides for all channels at once; a test holds the two against each other.
 */
export function owedChannels(
  channels: readonly OwnedChannel[],
  agencies: ReadonlyMap<string, Agency>,
  obligation: Obligation,
  profile: RuleProfile,
): ReadonlyMap<string, readonly string[]> {
  const able = channels.filter((channel) => noDutyReasonOf(channel, channel.owner, profile) === null);
  const byOwner = Map.groupBy(able, ({ owner }) => owner?.id ?? '');
  const owed = new Map<string, string[]>();

  function portalOf(government: Agency): OwnedChannel | undefined {
    if (government.kind !== 'GOVERNMENT') return undefined;
    const offices = [...agencies.values()].filter(
      (one) => one.parentId === government.id && isGovernmentOffice(one.name),
    );
    const sitesOf = (ids: readonly string[]) =>
      ids.flatMap((id) => byOwner.get(id) ?? []).filter(({ platform }) => platform === 'WEBSITE');
    const first = (sites: readonly OwnedChannel[]) => sites.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
    return first(sitesOf([government.id])) ?? first(sitesOf(offices.map(({ id }) => id)));
  }

  /** The portal that stands in; none where the way up ends at the origin's house. */
  function standIn(unit: Agency): OwnedChannel | undefined {
    const passed = new Set<string>();
    for (let at = parentOf(unit, agencies); at !== undefined; at = parentOf(at, agencies)) {
      if (obligation.house.includes(at.id) || passed.has(at.id)) return undefined;
      passed.add(at.id);
      const portal = portalOf(at);
      if (portal !== undefined || at.id === obligation.ceiling) return portal;
    }
    return undefined;
  }

  for (const unit of agencies.values()) {
    if (!isAddressed(unit, ancestorsOf(unit, agencies), obligation)) continue;
    const own = byOwner.get(unit.id) ?? [];
    for (const { id } of own) owed.set(id, owed.get(id) ?? []);
    const house = isGovernmentOffice(unit.name) ? parentOf(unit, agencies) : unit;
    const isKept = house !== undefined && portalOf(house) !== undefined;
    const portal = own.length > 0 || isKept || !profile.rules.rollUp.value ? undefined : standIn(unit);
    if (portal !== undefined) owed.set(portal.id, [...(owed.get(portal.id) ?? []), unit.id]);
  }
  return owed;
}

function parentOf({ parentId }: Agency, agencies: ReadonlyMap<string, Agency>): Agency | undefined {
  return parentId === null ? undefined : agencies.get(parentId);
}

function ancestorsOf(agency: Agency, agencies: ReadonlyMap<string, Agency>): Set<string> {
  const above = new Set<string>();
  for (let at = parentOf(agency, agencies); at !== undefined && !above.has(at.id); at = parentOf(at, agencies))
    above.add(at.id);
  return above;
}
