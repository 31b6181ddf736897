import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gathered } from './gathered.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a thousand events at once are answered at once and once more after the interval', () => {
  const call = vi.fn();
  const wanted = gathered(call, 500);
  for (let event = 0; event < 1_000; event += 1) wanted();
  expect(call).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(500);
  expect(call).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(5_000);
  expect(call).toHaveBeenCalledTimes(2);
  wanted();
  expect(call).toHaveBeenCalledTimes(3);
});
