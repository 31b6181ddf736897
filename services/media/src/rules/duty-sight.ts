import { hasScope, mayActFor, Scope, type Viewer } from '@dibao/shared/auth';

/** Which duties a viewer may see: all, or those one of the parts lets through. */
export type DutySight =
  | 'ALL'
  | {
      /** The viewer's own channels. */
      readonly channelIds: readonly string[];
      /** The region subtree of this government, or the system of this department within its government's territory (A05, A06). */
      readonly monitorAgencyId: string | null;
      /** Duties for the releases of this agency: the origin sees its fan-out (A15). */
      readonly originAgencyId: string | null;
    };

/** Roles add to one another. A monitor or publisher without an agency watches everything (A04). */
export function sightOf(viewer: Viewer): DutySight {
  const has = (role: Viewer['roles'][number]) => viewer.roles.includes(role);
  // Only services hold it; a name could be anybody's.
  const isService = hasScope(viewer, Scope.feeds);
  if (isService || has('operator') || has('assessor')) return 'ALL';
  if ((has('monitor') || has('publisher')) && viewer.agencyId === null) return 'ALL';
  return {
    channelIds: viewer.channelIds,
    monitorAgencyId: has('monitor') ? viewer.agencyId : null,
    originAgencyId: has('publisher') ? viewer.agencyId : null,
  };
}

/** Whose channels a viewer may decide about: all, those the agency monitors (A04–A06), or none. */
export function supervisionOf(viewer: Viewer): 'ALL' | string | null {
  if (viewer.roles.includes('operator')) return 'ALL';
  if (!viewer.roles.includes('monitor')) return null;
  return viewer.agencyId ?? 'ALL';
}

/** The channels of a list the viewer may not speak for. */
export function foreignChannels(viewer: Viewer, channelIds: readonly string[]): string[] {
  return [...new Set(channelIds)].filter((id) => !mayActFor(viewer, id));
}
