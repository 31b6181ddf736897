import { expect, it } from 'vitest';
import { createServerClock } from './server-clock.ts';

it('the clock of the hub counts where that of the computer is wrong, and not for a second of the way', () => {
  const clock = createServerClock(() => Date.UTC(2026, 2, 1, 8));
  clock.learn('Sun, 01 Mar 2026 08:00:02 GMT');
  expect(clock.now()).toBe(Date.UTC(2026, 2, 1, 8));
  clock.learn('Sun, 01 Mar 2026 09:30:00 GMT');
  expect(clock.now()).toBe(Date.UTC(2026, 2, 1, 9, 30));
  clock.learn(null);
  clock.learn('no date');
  expect(clock.now()).toBe(Date.UTC(2026, 2, 1, 9, 30));
});
