import { jwtVerify, SignJWT } from 'jose';
import { anonymous, type Role, roleScopes, Scope, type Viewer, type ViewerSession } from './auth.ts';
import { HubError } from './errors.ts';

/** The header in which the gateway, and services among themselves, say on whose behalf they ask. */
export const identityHeader = 'x-dibao-identity';

const issuer = 'dibao-internal';
const lifetime = '60s';

/** Signs and verifies the identities that travel between the hub's own processes. */
export interface IdentitySigner {
  sign(viewer: Viewer): Promise<string>;
  /** The viewer of a signed identity. Throws UNAUTHENTICATED for anything else: services trust nothing but this. */
  verify(identity: string | undefined): Promise<Viewer>;
}

/** @param secret shared by the hub's processes, at least 32 bytes. */
export function createIdentitySigner(secret: string): IdentitySigner {
  const key = new TextEncoder().encode(secret);
  if (key.byteLength < 32)
    throw HubError.badInput('内部密钥至少 32 字节。', 'The internal secret needs at least 32 bytes.');
  return {
    sign(viewer) {
      const { subject, expiresAt, ...rest } = viewer;
      return new SignJWT({ ...rest, exp_token: expiresAt?.getTime() ?? null })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(issuer)
        .setSubject(subject ?? '')
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(key);
    },
    async verify(identity) {
      if (identity === undefined) throw notInternal();
      const { payload } = await jwtVerify(identity, key, { issuer, algorithms: ['HS256'] }).catch((cause: unknown) => {
        throw notInternal(cause);
      });
      const expiry = payload['exp_token'];
      return {
        subject: payload.sub === '' || payload.sub === undefined ? null : payload.sub,
        roles: (payload['roles'] ?? []) as Role[],
        scopes: (payload['scopes'] ?? []) as Scope[],
        agencyId: (payload['agencyId'] ?? null) as string | null,
        channelIds: (payload['channelIds'] ?? []) as string[],
        expiresAt: typeof expiry === 'number' ? new Date(expiry) : null,
        session: (payload['session'] ?? null) as ViewerSession | null,
      };
    },
  };
}

/** A viewer with the scopes of its roles. */
export function viewerOf(claims: {
  subject: string;
  roles: readonly Role[];
  agencyId: string | null;
  channelIds: readonly string[];
  expiresAt: Date | null;
  session?: ViewerSession | null;
}): Viewer {
  return { ...anonymous, ...claims, scopes: [...new Set(claims.roles.flatMap((role) => roleScopes[role]))] };
}

function notInternal(cause?: unknown): HubError {
  const error = HubError.unauthenticated(
    '服务只接受网关签发的身份。请经由网关访问。',
    'Services accept identities signed by the gateway only. Go through the gateway.',
  );
  return cause === undefined ? error : new HubError(error.code, error.text, { cause });
}
