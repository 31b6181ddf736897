import type { Clock } from '@dibao/shared/clock';
import type { Config } from '@dibao/shared/config';
import { HubError } from '@dibao/shared/errors';
import { createSealer } from '@dibao/shared/sealed-text';
import * as oidc from 'openid-client';
import { type ConfirmedIdentity, toIdentity } from './confirmed-identity.ts';
import type { oidcSettings } from './oidc-settings.ts';

/** The provider people sign in at: authorisation code with PKCE, state and nonce (OpenID Connect Core 1.0, 3.1). */
export interface IdentityProvider {
  /** What people call it. */
  readonly name: string;
  /** Where the browser goes, and what it has to keep until it comes back. */
  begin(returnTo: string): Promise<{ readonly address: string; readonly exchange: string }>;
  /** Whom an answer confirms. Throws for one that is not to this browser's question, or is wrong in any way. */
  finish(
    search: string,
    exchange: string,
  ): Promise<{ readonly identity: ConfirmedIdentity; readonly returnTo: string }>;
}

export type OidcConfig = Config<typeof oidcSettings>;

interface Exchange {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly until: number;
}

export interface IdentityProviderOptions {
  readonly config: OidcConfig;
  readonly publicUrl: string | null;
  /** Seals what the browser keeps. */
  readonly secret: string;
  readonly clock: Clock;
}

const place = 'oidc-exchange';
const exchangeMs = 600_000;
/** Where the provider answers is asked again after this long. */
const knownMs = 3_600_000;
/** Seconds: for an answer of the provider, and between its clock and ours. */
const [deadline, skew] = [10, 60];
const scope = 'openid email profile';

/** Null where no provider is set. */
export function createIdentityProvider(options: IdentityProviderOptions): IdentityProvider | null {
  const { config, publicUrl, clock } = options;
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret } = config;
  if (issuer === null) return null;
  if (clientId === null || publicUrl === null) throw incomplete();
  const callback = `${publicUrl}/auth/oidc/callback`;
  const sealer = createSealer(options.secret);
  let known: { readonly at: number; readonly provider: Promise<oidc.Configuration> } | null = null;

  function provider(): Promise<oidc.Configuration> {
    const now = clock.now().getTime();
    if (known === null || now - known.at > knownMs) {
      const asked = { at: now, provider: discover(issuer as string, clientId as string, clientSecret) };
      known = asked;
      // A provider that could not be asked is asked again by the next person.
      asked.provider.catch(() => {
        if (known === asked) known = null;
      });
    }
    return known.provider;
  }

  function open(exchange: string): Exchange {
    const kept = JSON.parse(sealer.open(exchange, place)) as Exchange;
    if (kept.until > clock.now().getTime()) return kept;
    throw new Error('the exchange took longer than ten minutes');
  }

  return {
    name: config.oidcName,
    async begin(returnTo) {
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
      const address = oidc.buildAuthorizationUrl(await provider(), {
        ...{ redirect_uri: callback, scope, state, nonce, code_challenge_method: 'S256' },
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      });
      const kept: Exchange = { state, nonce, verifier, returnTo, until: clock.now().getTime() + exchangeMs };
      return { address: address.href, exchange: sealer.seal(JSON.stringify(kept), place) };
    },
    async finish(search, exchange) {
      const { state, nonce, verifier, returnTo } = open(exchange);
      const configuration = await provider();
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${callback}${search}`), {
        ...{ pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state, idTokenExpected: true },
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the provider sent no ID token');
      const isWhole = claims['email'] !== undefined && (config.oidcRoleClaim ?? 'sub') in claims;
      const more = isWhole ? {} : await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return { identity: toIdentity(claims, more, config), returnTo };
    },
  };
}

async function discover(issuer: string, clientId: string, secret: string | null): Promise<oidc.Configuration> {
  const configuration = await oidc.discovery(
    new URL(issuer),
    clientId,
    { [oidc.clockTolerance]: skew },
    secret === null ? oidc.None() : oidc.ClientSecretBasic(secret),
    // A provider inside a closed network may have no TLS; whoever sets such an address decides that.
    { timeout: deadline, execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [] },
  );
  // The signature too, by the keys the provider has now, and not only the connection it came by.
  oidc.enableNonRepudiationChecks(configuration);
  return configuration;
}

function incomplete(): HubError {
  return HubError.badInput(
    '设置了 OIDC_ISSUER，还须设置 OIDC_CLIENT_ID 和 PUBLIC_URL。',
    'With OIDC_ISSUER, OIDC_CLIENT_ID and PUBLIC_URL are needed too.',
  );
}
