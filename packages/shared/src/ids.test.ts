import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIds, isId } from './ids.ts';

describe('ids', () => {
  it('are UUIDs of version 7 that sort by their time', () => {
    const times = fc.tuple(fc.integer({ min: 1, max: 2 ** 47 }), fc.integer({ min: 1, max: 2 ** 47 }));
    fc.assert(
      fc.property(times, ([one, other]) => {
        const [a, b] = [one, other].map((time) => createIds({ now: () => new Date(time) }).next());
        expect(isId(a ?? '')).toBe(true);
        expect((a ?? '')[14]).toBe('7');
        expect(one >= other || (a ?? '') < (b ?? '')).toBe(true);
      }),
    );
  });

  it('of one millisecond sort in the order they were made', () => {
    const ids = createIds({ now: () => new Date(1) });
    const made = Array.from({ length: 10_000 }, () => ids.next());
    expect(made.toSorted()).toEqual(made);
    expect(made.every(isId)).toBe(true);
    expect(new Set(made).size).toBe(made.length);
  });

  it('are told from other strings', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isId(text)).toBe(false);
      }),
    );
  });
});
