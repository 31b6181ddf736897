import { describe, expect, it } from 'vitest';
import { createPace } from './pace.ts';

describe('the pace of requests', () => {
  const never = new AbortController().signal;

  it('keeps requests to one host apart, and lets those to others go', async () => {
    const pace = createPace();
    const began = performance.now();
    const times = await Promise.all(
      ['http://a.example/1', 'http://a.example/2', 'http://a.example/3', 'http://b.example/1'].map(async (address) => {
        await pace(address, 60, never);
        return performance.now() - began;
      }),
    );
    expect(times[0]).toBeLessThan(50);
    expect(times[3]).toBeLessThan(50);
    expect(times[1]).toBeGreaterThanOrEqual(55);
    expect(times[2]).toBeGreaterThanOrEqual(115);
  });

  it('lets go whoever gives up', async () => {
    const pace = createPace();
    await pace('http://a.example/', 60_000, never);
    await expect(pace('http://a.example/', 1, AbortSignal.timeout(10))).rejects.toThrow('aborted');
  });
});
