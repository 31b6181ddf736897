import { describe, expect, it } from 'vitest';
import { createWatermark } from './watermark.ts';

const never = new AbortController().signal;

describe('a watermark', () => {
  it('wakes those whose target is reached, and only them', async () => {
    const mark = createWatermark(0);
    const woken: number[] = [];
    const waiting = [1, 3].map(async (target) => {
      await mark.reach(target, never);
      woken.push(target);
    });
    mark.advance(2);
    await waiting[0];
    expect(woken).toEqual([1]);
    mark.advance(3);
    await Promise.all(waiting);
    expect(woken).toEqual([1, 3]);
  });

  it('never falls', () => {
    const mark = createWatermark(5);
    mark.advance(4);
    expect(mark.value).toBe(5);
  });

  it('lets go of whoever gives up', async () => {
    const mark = createWatermark(0);
    const patience = new AbortController();
    const waiting = mark.reach(1, patience.signal);
    patience.abort();
    expect(await waiting).toBe(false);
    expect(await mark.reach(1, patience.signal)).toBe(false);
  });
});
