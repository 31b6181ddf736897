import { readConfig } from '@dibao/shared/config';
import { describe, expect, it } from 'vitest';
import { toIdentity } from './confirmed-identity.ts';
import { oidcSettings } from './oidc-settings.ts';

const token = { iss: 'https://id.example', sub: 's1' };
const noRoles = { oidcRoleClaim: null, oidcRoles: {} };

describe('what an identity provider says of somebody', () => {
  it('is an address only where the same answer says it is verified', () => {
    const old = { email: 'old@lanping.example', email_verified: true };
    const now = { email: 'new@lanping.example' };
    expect(toIdentity({ ...token, ...now }, old, noRoles).email).toBeNull();
    expect(toIdentity({ ...token, email_verified: true }, now, noRoles).email).toBeNull();
    expect(toIdentity({ ...token, ...old }, now, noRoles).email).toBe('old@lanping.example');
    expect(toIdentity(token, old, noRoles).email).toBe('old@lanping.example');
  });

  it('comes from an issuer whose name is compared to the letter', () => {
    const issuer = 'https://id.example/application/o/dibao/';
    expect(readConfig(oidcSettings, { OIDC_ISSUER: issuer }).oidcIssuer).toBe(issuer);
    expect(() => readConfig(oidcSettings, { OIDC_ISSUER: 'id.example' })).toThrow(/OIDC_ISSUER/);
  });
});
