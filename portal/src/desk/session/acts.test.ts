import { expect, it } from 'vitest';
import { createActs } from './acts.ts';

it('an act counts for a minute, and what the page does by itself is none', () => {
  const target = new EventTarget();
  let now = 0;
  const acts = createActs(target, () => now);
  let heard = 0;
  const leave = acts.follow(() => (heard += 1));
  now = 59_999;
  expect(acts.areRecent()).toBe(true);
  target.dispatchEvent(new Event('focus'));
  now = 60_000;
  expect([acts.areRecent(), heard]).toEqual([false, 0]);
  target.dispatchEvent(new Event('keydown'));
  leave();
  target.dispatchEvent(new Event('pointerdown'));
  expect([acts.areRecent(), heard]).toEqual([true, 1]);
});
