import { describe, expect, it } from 'vitest';
import type { ComplianceSummary } from './compliance-summary.ts';
import { createPublicSums } from './public-sums.ts';

describe('the sums of releases for the public', () => {
  function start(answer: (ids: readonly string[]) => Promise<string[]> = async (ids) => [...ids]) {
    const clock = { ms: 0, now: () => new Date(clock.ms) };
    const asked: string[][] = [];
    const sums = createPublicSums(async (ids) => {
      asked.push([...ids]);
      return (await answer(ids)).map((releaseId) => ({ releaseId, summary: {} as ComplianceSummary }));
    }, clock);
    const idsOf = async (...ids: string[]) => (await sums(ids)).map(({ releaseId }) => releaseId);
    return { clock, asked, idsOf };
  }

  it('are read once in two seconds, however many ask', async () => {
    const { clock, asked, idsOf } = start();
    expect(await Promise.all([idsOf('a', 'b'), idsOf('b', 'a')])).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    clock.ms = 1_999;
    expect(await idsOf('b', 'c')).toEqual(['b', 'c']);
    expect(asked).toEqual([['a', 'b'], ['c']]);
    clock.ms = 2_000;
    await idsOf('a', 'b', 'c');
    expect(asked.at(-1)).toEqual(['a', 'b']);
  });

  it('leave out what is not known', async () => {
    const { idsOf } = start(async () => ['b']);
    expect(await idsOf('a', 'b')).toEqual(['b']);
  });

  it('are read again after a failure', async () => {
    let isDown = true;
    const { asked, idsOf } = start(async (ids) => {
      if (isDown) throw new Error('no connection');
      return [...ids];
    });
    await expect(idsOf('a')).rejects.toThrow('no connection');
    isDown = false;
    expect(await idsOf('a')).toEqual(['a']);
    expect(asked).toHaveLength(2);
  });

  it('of a great many releases are not all kept', async () => {
    const { asked, idsOf } = start();
    const many = Array.from({ length: 1_500 }, (_, n) => `release ${n}`);
    expect(await idsOf(...many)).toEqual(many);
    await idsOf('release 0', 'release 1499');
    expect(asked.at(-1)).toEqual(['release 0']);
  });
});
