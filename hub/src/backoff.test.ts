import { describe, expect, it } from 'vitest';
import { createBackoff } from './backoff.ts';

describe('the wait between restarts', () => {
  it('doubles from a quarter of a second to half a minute', () => {
    const backoff = createBackoff();
    const waits = Array.from({ length: 9 }, () => backoff.next(10));
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('begins anew after a healthy minute', () => {
    const backoff = createBackoff();
    backoff.next(10);
    backoff.next(10);
    expect(backoff.next(60_000)).toBe(250);
  });
});
