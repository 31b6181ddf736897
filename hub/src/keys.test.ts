import { mkdtempDisposableSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKeys, publicKeySet } from './keys.ts';

describe('the keys of a hub', () => {
  it('stay the same, also for two who come at once', async () => {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'dibao-keys-'));
    const [one, other] = await Promise.all([loadKeys(directory.path), loadKeys(directory.path)]);
    expect(other).toEqual(one);
    expect(await loadKeys(directory.path)).toEqual(one);
    expect(Buffer.from(one.internalSecret, 'base64url')).toHaveLength(48);
  });

  it('can be read by their owner only', async () => {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'dibao-keys-'));
    await loadKeys(directory.path);
    const mode = (name: string) => (statSync(join(directory.path, 'keys', name)).mode & 0o777).toString(8);
    expect([mode('.'), mode('internal.secret'), mode('postgres.password'), mode('token-issuer.json')]).toEqual([
      '700',
      '600',
      '600',
      '600',
    ]);
  });

  it('show their public half without the private one', async () => {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'dibao-keys-'));
    const [key] = publicKeySet(await loadKeys(directory.path)).keys;
    expect(key).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      alg: 'EdDSA',
      use: 'sig',
      kid: expect.stringMatching(/^[0-9a-f]{16}$/),
      x: expect.any(String),
    });
  });
});
