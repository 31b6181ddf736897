import { hasScope, Scope, type Viewer } from '@dibao/shared/auth';

/** Which contacts a viewer may see, and of which the private part (F13). */
export interface ContactSight {
  /** The operator, who keeps the list, sees and changes all of it. */
  readonly isOperator: boolean;
  /** Sees who answers for whom everywhere, and nobody's private numbers: an assessor, a publisher, a service. */
  readonly seesDirectory: boolean;
  /** The viewer's own people: of this agency … */
  readonly agencyId: string | null;
  /** … and of the owners of these channels. */
  readonly channelIds: readonly string[];
  /** The monitor's region or system: everything below is seen whole (A05, A06). */
  readonly monitorAgencyId: string | null;
  /** A monitor without an agency watches everything (A04). */
  readonly monitorsAll: boolean;
}

/** Roles add to one another; the public part (H22) goes further than the private one. */
export function contactSightOf(viewer: Viewer): ContactSight {
  const has = (role: Viewer['roles'][number]) => viewer.roles.includes(role);
  return {
    isOperator: has('operator'),
    seesDirectory: has('assessor') || has('publisher') || hasScope(viewer, Scope.feeds),
    agencyId: viewer.agencyId,
    channelIds: viewer.channelIds,
    monitorAgencyId: has('monitor') ? viewer.agencyId : null,
    monitorsAll: has('monitor') && viewer.agencyId === null,
  };
}
