import type { Role } from '@dibao/shared/auth';
import { type Clock, systemClock } from '@dibao/shared/clock';
import { importJWK, SignJWT } from 'jose';
import type { HubKeys } from './keys.ts';

/** Issuer and audience of the tokens of the built-in issuer. */
export const tokenParty = 'dibao';

/** Who a token is for and how long it lasts. */
export interface TokenClaims {
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly agencyId?: string | undefined;
  readonly channelIds?: readonly string[];
  readonly lifetimeSeconds: number;
}

/** Signs a token of the built-in issuer: JWT (RFC 7519) with EdDSA and the issuer's `kid`. */
export async function issueToken(keys: HubKeys, claims: TokenClaims, clock: Clock = systemClock): Promise<string> {
  const { tokenIssuer } = keys;
  const now = Math.floor(clock.now().getTime() / 1000);
  const body = {
    roles: [...claims.roles],
    channels: [...(claims.channelIds ?? [])],
    ...(claims.agencyId === undefined ? {} : { agency: claims.agencyId }),
  };
  return new SignJWT(body)
    .setProtectedHeader({
      alg: 'EdDSA',
      typ: 'JWT',
      ...(tokenIssuer.kid === undefined ? {} : { kid: tokenIssuer.kid }),
    })
    .setIssuer(tokenParty)
    .setAudience(tokenParty)
    .setSubject(claims.subject)
    .setIssuedAt(now)
    .setExpirationTime(now + claims.lifetimeSeconds)
    .sign(await importJWK(tokenIssuer, 'EdDSA'));
}

/**
 * The identity under which commands talk to the running hub: whoever can read the keys in the data directory is its
 * operator. Short-lived, so each command signs its own.
 *
 * @param agencyId the agency the operator acts for
 */
export async function operatorToken(keys: HubKeys, agencyId?: string): Promise<string> {
  return issueToken(keys, { subject: 'operator', roles: ['operator'], agencyId, lifetimeSeconds: 3_600 });
}
