import { createLocalJWKSet, jwtVerify } from 'jose';
import { mkdtempDisposableSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { issueToken } from './issue-token.ts';
import { loadKeys, publicKeySet } from './keys.ts';

const clock = { now: () => new Date('2026-11-22T01:00:00.500Z') };

describe('a token of the built-in issuer', () => {
  it('carries roles, agency and channels, and verifies with the published key', async () => {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'dibao-token-'));
    const keys = await loadKeys(directory.path);
    const claims = {
      subject: 'ann',
      roles: ['site'],
      agencyId: 'a1',
      channelIds: ['c1'],
      lifetimeSeconds: 60,
    } as const;
    const token = await issueToken(keys, claims, clock);
    const verified = await jwtVerify(token, createLocalJWKSet({ keys: [...publicKeySet(keys).keys] }), {
      issuer: 'dibao',
      audience: 'dibao',
      currentDate: clock.now(),
    });

    expect(verified.payload).toEqual({
      iss: 'dibao',
      aud: 'dibao',
      sub: 'ann',
      roles: ['site'],
      agency: 'a1',
      channels: ['c1'],
      iat: 1_795_309_200,
      exp: 1_795_309_260,
    });
    expect(verified.protectedHeader).toMatchObject({ alg: 'EdDSA', kid: keys.tokenIssuer.kid });
  });
});
