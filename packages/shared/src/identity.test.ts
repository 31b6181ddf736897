import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { anonymous, mayActFor, requireScope, Scope, serviceViewer } from './auth.ts';
import { createIdentitySigner, viewerOf } from './identity.ts';

const secret = 'thirty-two bytes are enough for this';
const site = viewerOf({
  subject: 'site',
  roles: ['site'],
  agencyId: 'a',
  channelIds: ['c1'],
  expiresAt: new Date('2027-01-01'),
});

describe('identities between the processes of a hub', () => {
  it.each([anonymous, site, serviceViewer('media')])('arrive as they were sent: $subject', async (viewer) => {
    const signer = createIdentitySigner(secret);
    expect(await signer.verify(await signer.sign(viewer))).toEqual(viewer);
  });

  it('of another secret, without signature or expired are refused', async () => {
    const signer = createIdentitySigner(secret);
    const foreign = await createIdentitySigner(`${secret}, but another`).sign(site);
    const expired = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('dibao-internal')
      .setExpirationTime(1)
      .sign(new TextEncoder().encode(secret));
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"iss":"dibao-internal"}').toString('base64url')}.`;
    for (const identity of [foreign, expired, unsigned, '', undefined]) {
      await expect(signer.verify(identity)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });

  it('need a secret of 32 bytes', () => {
    expect(() => createIdentitySigner('short')).toThrow(/32/);
  });
});

describe('what a viewer may do', () => {
  it('is refused with the way to get it', () => {
    expect(() => requireScope(anonymous, Scope.publish)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
    expect(() => requireScope(site, Scope.publish)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    expect(() => requireScope(site, Scope.report)).not.toThrow();
  });

  it('reaches to its own channels only', () => {
    expect(mayActFor(site, 'c1')).toBe(true);
    expect(mayActFor(site, 'c2')).toBe(false);
  });
});
