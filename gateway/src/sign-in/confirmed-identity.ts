import type { ClaimedGrant, ClaimedRoles } from './oidc-settings.ts';

/** Whom the provider confirmed. */
export interface ConfirmedIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Only one the provider says it has verified. */
  readonly email: string | null;
  readonly name: string | null;
  /** The roles its claim brings; null where no claim tells roles. */
  readonly grants: readonly ClaimedGrant[] | null;
}

type Claims = Readonly<Record<string, unknown>>;

interface RoleSettings {
  readonly oidcRoleClaim: string | null;
  readonly oidcRoles: ClaimedRoles;
}

/**
 * What the provider says of somebody, by its ID token first, then by its answer about the user. An address and whether it
 * is verified are taken from one of both: the one may know an older address than the other.
 */
export function toIdentity(
  token: Claims & { readonly iss: string; readonly sub: string },
  userInfo: Claims,
  { oidcRoleClaim, oidcRoles }: RoleSettings,
): ConfirmedIdentity {
  const { email, email_verified: isVerified } = 'email' in token ? token : userInfo;
  const name = token['name'] ?? userInfo['name'];
  return {
    ...{ issuer: token.iss, subject: token.sub },
    email: isVerified === true && typeof email === 'string' ? email : null,
    name: typeof name === 'string' ? name : null,
    grants: oidcRoleClaim === null ? null : grantsOf(token[oidcRoleClaim] ?? userInfo[oidcRoleClaim], oidcRoles),
  };
}

function grantsOf(claimed: unknown, roles: ClaimedRoles): readonly ClaimedGrant[] {
  const values = Array.isArray(claimed) ? claimed : [claimed];
  return values.flatMap((value) => (Object.hasOwn(roles, String(value)) ? (roles[String(value)] ?? []) : []));
}
