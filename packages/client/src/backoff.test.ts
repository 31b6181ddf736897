import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBackoff, pause } from './backoff.ts';

describe('waiting before another attempt', () => {
  it('doubles up to the longest wait, with a half of each left to chance', () => {
    const chance = double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    assert(
      property(integer({ min: 1, max: 1_000 }), integer({ min: 1, max: 60_000 }), chance, (first, most, random) => {
        const backoff = createBackoff(first, most, () => random);
        for (let attempt = 0; attempt < 40; attempt += 1) {
          const whole = Math.min(first * 2 ** attempt, most);
          const wait = backoff.next();
          expect(wait).toBeGreaterThanOrEqual(whole / 2);
          expect(wait).toBeLessThanOrEqual(whole);
        }
        backoff.reset();
        expect(backoff.next()).toBeLessThanOrEqual(first);
      }),
    );
  });

  it('ends at once, and without an error, when told to stop', async () => {
    const stop = new AbortController();
    const waiting = pause(600_000, stop.signal);
    stop.abort();
    await expect(waiting).resolves.toBeUndefined();
  });
});
