import { anonymous, Role, type Viewer } from '@dibao/shared/auth';
import type { Clock } from '@dibao/shared/clock';
import { HubError } from '@dibao/shared/errors';
import { viewerOf } from '@dibao/shared/identity';
import { isId } from '@dibao/shared/ids';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';

/** Finds out who asks. */
export interface Authenticator {
  /**
   * The viewer of an `Authorization` header; without one, the public.
   * Throws UNAUTHENTICATED with the reason: a bad token is never quietly taken for the public.
   */
  authenticate(authorization: string | undefined): Promise<Viewer>;
}

const issuer = 'dibao';

/** Accepts tokens of the built-in issuer: EdDSA, `iss` and `aud` "dibao", with an expiry. */
export function createAuthenticator(keys: JSONWebKeySet, clock: Clock): Authenticator {
  const keyOf = createLocalJWKSet(keys);
  return {
    async authenticate(authorization) {
      if (authorization === undefined || authorization.trim() === '') return anonymous;
      const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
      if (token === undefined) {
        throw refuse('Authorization 头应为 “Bearer 令牌”。', 'The Authorization header must read "Bearer <token>".');
      }
      const { payload } = await jwtVerify(token, keyOf, {
        algorithms: ['EdDSA'],
        issuer,
        audience: issuer,
        requiredClaims: ['exp', 'sub'],
        currentDate: clock.now(),
      }).catch((cause: unknown) => {
        throw explain(cause);
      });
      return toViewer(payload);
    },
  };
}

function toViewer(claims: JWTPayload): Viewer {
  const { sub = '', exp = 0, agency } = claims;
  return viewerOf({
    subject: sub,
    roles: strings(claims['roles'], 'roles').map(toRole),
    agencyId: agency == null ? null : toId(agency, 'agency'),
    channelIds: strings(claims['channels'], 'channels').map((id) => toId(id, 'channels')),
    expiresAt: new Date(exp * 1000),
  });
}

function toRole(role: string): Role {
  if (!Object.hasOwn(Role, role))
    throw refuse(`令牌中的角色 "${role}" 不存在。`, `The token's role "${role}" does not exist.`);
  return role as Role;
}

function toId(id: unknown, name: string): string {
  if (typeof id === 'string' && isId(id)) return id;
  throw refuse(`令牌中的 ${name} 应为本系统的编号（UUID）。`, `The token's "${name}" must be ids of this hub (UUIDs).`);
}

function strings(claim: unknown, name: string): string[] {
  if (claim === undefined || claim === null) return [];
  if (Array.isArray(claim) && claim.every((item) => typeof item === 'string')) return claim;
  throw refuse(`令牌中的 ${name} 应为字符串列表。`, `The token's "${name}" must be a list of strings.`);
}

function explain(cause: unknown): HubError {
  const [zh, en] = reasonOf(cause);
  return refuse(zh, en, cause);
}

function reasonOf(cause: unknown): [zh: string, en: string] {
  if (cause instanceof errors.JWTExpired) return ['令牌已过期，请重新取得。', 'The token has expired; get a new one.'];
  if (cause instanceof errors.JWTClaimValidationFailed) {
    if (cause.claim === 'iss') return ['令牌由其他机构签发，本系统不接受。', 'The token comes from another issuer.'];
    if (cause.claim === 'aud') return ['令牌不是签发给本系统的。', 'The token was issued for another audience.'];
    return [`令牌的 ${cause.claim} 缺失或无效。`, `The token's "${cause.claim}" is missing or not valid.`];
  }
  if (cause instanceof errors.JOSEAlgNotAllowed)
    return ['令牌的签名算法不被接受（仅限 EdDSA）。', 'The token is signed with another algorithm than EdDSA.'];
  if (cause instanceof errors.JWSSignatureVerificationFailed || cause instanceof errors.JWKSNoMatchingKey) {
    return ['令牌的签名与本系统的密钥不符。', "The token's signature does not match a key of this hub."];
  }
  return ['令牌不是有效的 JWT。', 'The token is not a valid JWT.'];
}

function refuse(zh: string, en: string, cause?: unknown): HubError {
  const error = HubError.unauthenticated(zh, en);
  return cause === undefined ? error : new HubError(error.code, error.text, { cause });
}
