import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { type Configuration, Provider } from 'oidc-provider';

/** What the provider says of somebody. */
export interface Claims {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly groups?: readonly string[];
}

export const clientSecret = 'a secret of the client, long enough for the tests';

/** A key to sign ID tokens with. */
export async function newSigningKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
}

/** A real OpenID Connect provider on loopback, whose people need no password: `/login` signs in by an account's name. */
export async function startIdentityProvider(redirectUri: string, people: Record<string, Claims>, keys: JWK[]) {
  const configuration: Configuration = {
    clients: [{ client_id: 'dibao', client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    jwks: { keys: keys as never },
    cookies: { keys: ['a key for cookies'] },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, ...people[accountId] }) as never,
    }),
  };
  // The address of the issuer is known once it listens.
  const { createServer } = await import('node:http');
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let accountId = '';
  const start = (jwks: JWK[]) => {
    const provider = new Provider(issuer, { ...configuration, jwks: { keys: jwks as never } });
    const callback = provider.callback();
    server.removeAllListeners('request');
    server.on('request', async (request, response) => {
      if (request.url?.startsWith('/interaction/') !== true) return void callback(request, response);
      const { prompt, params, session } = await provider.interactionDetails(request, response);
      if (prompt.name === 'login') {
        return provider.interactionFinished(request, response, { login: { accountId } });
      }
      const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params['client_id']) });
      grant.addOIDCScope('openid email profile');
      return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
    });
  };
  start(keys);

  return {
    issuer,
    /** The same provider, with other keys. */
    rotate: start,
    /** Goes through the provider as this person from the address the hub gave; gives the address it sends back to. */
    async signIn(person: string, address: string): Promise<string> {
      accountId = person;
      const jar = new Map<string, string>();
      let next = address;
      while (next.startsWith(issuer)) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
        for (const line of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          jar.set(name, value);
        }
        const location = response.headers.get('location');
        if (location === null) throw new Error(`${response.status} ${await response.text()}`);
        next = new URL(location, next).href;
      }
      return next;
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
