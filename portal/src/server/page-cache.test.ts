import { describe, expect, it } from 'vitest';
import { createPageCache } from './page-cache.ts';

function cacheAt(clock: { now: number }, most = 3) {
  const cache = createPageCache<string>({ now: () => clock.now, longest: 1_000, most });
  let made = 0;
  return {
    ask: (address: string, head: string | null) => cache.of(address, head, async () => `${address} ${(made += 1)}`),
    fail: (address: string, head: string) => cache.of(address, head, () => Promise.reject(new Error('broken'))),
  };
}

describe('a page made a moment ago', () => {
  it('is made once for all who ask at one time, and for a second after', async () => {
    const clock = { now: 0 };
    const { ask } = cacheAt(clock);
    expect(await Promise.all([ask('/', 'h1'), ask('/', 'h1')])).toEqual(['/ 1', '/ 1']);
    clock.now = 999;
    expect(await ask('/', 'h1')).toBe('/ 1');
    clock.now = 1_000;
    expect(await ask('/', 'h1')).toBe('/ 2');
  });

  it('is given no more once anything has entered the log', async () => {
    const { ask } = cacheAt({ now: 0 });
    await ask('/', 'h1');
    expect(await ask('/', 'h2')).toBe('/ 2');
  });

  it('is not kept while the log cannot be asked', async () => {
    const { ask } = cacheAt({ now: 0 });
    expect([await ask('/', null), await ask('/', null), await ask('/', 'h1')]).toEqual(['/ 1', '/ 2', '/ 3']);
  });

  it('is not kept when making it failed', async () => {
    const { ask, fail } = cacheAt({ now: 0 });
    await expect(fail('/', 'h1')).rejects.toThrow('broken');
    expect(await ask('/', 'h1')).toBe('/ 1');
  });

  it('gives way to newer ones when there are too many', async () => {
    const { ask } = cacheAt({ now: 0 });
    for (const address of ['/a', '/b', '/c', '/d']) await ask(address, 'h1');
    expect(await ask('/d', 'h1')).toBe('/d 4');
    expect(await ask('/a', 'h1')).toBe('/a 5');
  });
});
