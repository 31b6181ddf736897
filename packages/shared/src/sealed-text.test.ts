import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer } from './sealed-text.ts';

const sealer = createSealer('a secret of the tests, long enough for a key');

describe('a sealed text', () => {
  it('opens again, whatever it says, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
        const sealed = sealer.seal(text, place);
        expect(sealer.open(sealed, place)).toBe(text);
        expect(sealer.seal(text, place)).not.toBe(sealed);
      }),
    );
  });

  it('does not open in another place, with another key, or when a character of it was changed', () => {
    const sealed = sealer.seal('13800001234', 'contact:a:mobile');
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(() => sealer.open(sealed, 'contact:b:mobile')).toThrow(/authenticate/);
    expect(() => sealer.open(changed, 'contact:a:mobile')).toThrow(/authenticate/);
    expect(() =>
      createSealer('another secret of the tests, also long enough').open(sealed, 'contact:a:mobile'),
    ).toThrow(/authenticate/);
    expect(() => sealer.open('13800001234', 'contact:a:mobile')).toThrow(/No sealed text/);
  });

  it('is compared by a fingerprint that needs the key', () => {
    expect(sealer.fingerprint('13800001234')).toBe(sealer.fingerprint('13800001234'));
    expect(sealer.fingerprint('13800001234')).not.toBe(sealer.fingerprint('13800001235'));
    expect(createSealer('another secret of the tests, also long enough').fingerprint('1')).not.toBe(
      sealer.fingerprint('1'),
    );
  });
});
