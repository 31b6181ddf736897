import { HubError } from './errors.ts';

/** Who uses the hub; one role or more stand in a token, or are granted to a person who signs in. */
export const Role = {
  operator: 'operator',
  publisher: 'publisher',
  site: 'site',
  editor: 'editor',
  monitor: 'monitor',
  assessor: 'assessor',
  administrator: 'administrator',
} as const;
export type Role = keyof typeof Role;

/** What a viewer may do; roles grant them, commands and queries ask for them. */
export const Scope = {
  /** Import, register and change documents, agencies, sites and issues. */
  import: 'import',
  /** Read documents that are not proactively disclosed, with their bodies. */
  readRestricted: 'read:restricted',
  /** Determine disclosure, record reviews, publish, correct, withdraw, change legal force. */
  publish: 'publish',
  /** See single duties with their evidence. */
  readDuties: 'read:duties',
  /** Acknowledge releases and report reposts for one's own channels. */
  report: 'report',
  /** Extend, exempt, decide appeals, open tickets, issue bulletins, remind, approve filings: within what one sees (A04–A07). */
  supervise: 'supervise',
  /** Prepare posts of one's own channels and approve those of others (E13). */
  edit: 'edit',
  /** Invite people, grant and revoke their roles, lock them: for one's own agency and those below, without an agency for all. */
  administer: 'administer',
  /** Read the internal feeds; only services hold it. */
  feeds: 'feeds',
} as const;
export type Scope = (typeof Scope)[keyof typeof Scope];

/** The scopes each role brings. */
export const roleScopes: Readonly<Record<Role, readonly Scope[]>> = {
  operator: [
    Scope.import,
    Scope.readRestricted,
    Scope.publish,
    Scope.readDuties,
    Scope.report,
    Scope.supervise,
    Scope.edit,
    Scope.administer,
  ],
  publisher: [Scope.readRestricted, Scope.publish, Scope.readDuties],
  site: [Scope.readDuties, Scope.report, Scope.edit],
  editor: [Scope.readDuties, Scope.report, Scope.edit],
  monitor: [Scope.readDuties, Scope.supervise],
  assessor: [Scope.readDuties],
  administrator: [Scope.administer],
};

/** The session of a person who signed in with a browser. */
export interface ViewerSession {
  readonly id: string;
  readonly personId: string;
}

/** Who asks: taken from a verified token or a session at the gateway, carried to the services in a short-lived signed identity. */
export interface Viewer {
  /** A stable name of the person or program; null for the public. */
  readonly subject: string | null;
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  /** The agency the viewer acts for. */
  readonly agencyId: string | null;
  /** The channels the viewer acts for; empty with role operator means all. */
  readonly channelIds: readonly string[];
  /** When the token or the session ends at the latest; null for the public and for services. */
  readonly expiresAt: Date | null;
  /** Null for whoever comes with a token, and for the public. */
  readonly session: ViewerSession | null;
}

/** The public. */
export const anonymous: Viewer = {
  subject: null,
  roles: [],
  scopes: [],
  agencyId: null,
  channelIds: [],
  expiresAt: null,
  session: null,
};

/** A service of the hub that speaks for itself. */
export function serviceViewer(service: string): Viewer {
  return { ...anonymous, subject: `service:${service}`, scopes: [Scope.feeds, Scope.readDuties] };
}

export function hasScope(viewer: Viewer, scope: Scope): boolean {
  return viewer.scopes.includes(scope);
}

/** Throws UNAUTHENTICATED for the public and FORBIDDEN for a viewer who lacks the scope. */
export function requireScope(viewer: Viewer, scope: Scope): void {
  if (hasScope(viewer, scope)) return;
  if (viewer.subject === null) throw HubError.unauthenticated();
  const roles = Object.entries(roleScopes)
    .filter(([, scopes]) => scopes.includes(scope))
    .map(([role]) => role);
  throw HubError.forbidden(
    `需要权限 "${scope}"（角色 ${roles.join('、')} 具有）。请用 pnpm hub token --role ${roles.at(-1) ?? 'operator'} 取得令牌。`,
    `The scope "${scope}" is needed (roles ${roles.join(', ')} have it). Get a token with: pnpm hub token --role ${roles.at(-1) ?? 'operator'}`,
  );
}

/** Whether the viewer may act for this channel. */
export function mayActFor(viewer: Viewer, channelId: string): boolean {
  return viewer.roles.includes('operator') || viewer.channelIds.includes(channelId);
}
