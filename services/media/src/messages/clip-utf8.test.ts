import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipUtf8 } from './clip-utf8.ts';

describe('a text for a robot', () => {
  it('fits, keeps its last line, and stays whole where it fits already', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\n', ''));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 400, max: 2_000 }),
        (lines, most) => {
          const text = [...lines, '[confirm]'].join('\n');
          const clipped = clipUtf8(text, most);
          expect(Buffer.byteLength(clipped)).toBeLessThanOrEqual(most);
          expect(clipped.endsWith('[confirm]')).toBe(true);
          expect(Buffer.byteLength(text) <= most).toBe(clipped === text);
        },
      ),
    );
  });
});
