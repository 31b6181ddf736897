import type { Role } from '@dibao/shared/auth';

/** A role a person holds: for an agency, and where it applies for channels. */
export interface Grant {
  readonly role: Role;
  /** Null: for the hub as a whole. */
  readonly agencyId: string | null;
  readonly channelIds: readonly string[];
}

/** What a person acts as: all grants of one agency together. */
export interface Stand {
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
  readonly channelIds: readonly string[];
}

/**
 * Grants of one agency add up; those of different agencies never do, since a monitor of one who publishes for another
 * would then publish for both (ADR 19). In the order of the grants.
 */
export function standsOf(grants: readonly Grant[]): readonly Stand[] {
  return [...Map.groupBy(grants, ({ agencyId }) => agencyId)].map(([agencyId, all]) => ({
    agencyId,
    roles: [...new Set(all.map(({ role }) => role))],
    channelIds: [...new Set(all.flatMap(({ channelIds }) => channelIds))],
  }));
}

/** The stand for an agency, else the first one; without grants a person stands for nothing. */
export function standFor(grants: readonly Grant[], agencyId: string | null): Stand {
  const stands = standsOf(grants);
  return (
    stands.find((stand) => stand.agencyId === agencyId) ?? stands[0] ?? { agencyId: null, roles: [], channelIds: [] }
  );
}

/** Each role of an agency once, with all its channels. */
export function mergeGrants(grants: readonly Grant[]): readonly Grant[] {
  return [...Map.groupBy(grants, ({ role, agencyId }) => `${role} ${agencyId ?? ''}`).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined
      ? []
      : [{ ...first, channelIds: [...new Set(same.flatMap(({ channelIds }) => channelIds))].toSorted() }];
  });
}

/** Whether two lists grant the same, in whatever order. */
export function sameGrants(some: readonly Grant[], others: readonly Grant[]): boolean {
  const spelt = (grants: readonly Grant[]) =>
    grants.map(({ role, agencyId, channelIds }) => [role, agencyId, channelIds.toSorted()].join('\n')).toSorted();
  return spelt(some).join('\n\n') === spelt(others).join('\n\n');
}
