import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenSigner } from './signed-token.ts';

const secret = 'a secret of the tests, long enough for a key';
const signer = createTokenSigner(secret, 'confirm');
const at = (seconds: number) => new Date(seconds * 1_000);

describe('a signed token', () => {
  it('gives back its subject until it expires', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 4_000_000_000 }), (subject, expiry) => {
        const token = signer.sign(subject, at(expiry));
        expect(token).toMatch(/^[\w.-]+$/);
        expect(signer.verify(token, at(expiry - 1))).toBe(subject);
        expect(signer.verify(token, at(expiry))).toBeNull();
      }),
    );
  });

  it('is worth nothing when it was changed, signed elsewhere or made for something else', () => {
    const token = signer.sign('m', at(1_000));
    const longer = Buffer.from('9999.m').toString('base64url');
    expect(signer.verify(`${longer}.${token.split('.')[1]}`, at(1))).toBeNull();
    expect(signer.verify(createTokenSigner(secret, 'other').sign('m', at(1_000)), at(1))).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => signer.verify(text, at(1)) === null));
  });
});
