import { anonymous, Scope, type Viewer } from '@dibao/shared/auth';

/** On whose behalf the watch over a portal acts: for the portal's agency and what stands below it, and for nobody else. */
export function portalActor(portal: { readonly sourceId: string; readonly agencyId: string }): Viewer {
  return {
    ...anonymous,
    subject: `portal:${portal.sourceId}`,
    scopes: [Scope.import, Scope.publish, Scope.readRestricted],
    agencyId: portal.agencyId,
  };
}
