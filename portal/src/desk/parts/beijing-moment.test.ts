import { expect, it } from 'vitest';
import { eveningIn, instantOf, minuteOf } from './beijing-moment.ts';

it('a moment of a form is of Beijing, and comes back as it was typed', () => {
  expect(Date.parse(instantOf('2026-11-30T18:00'))).toBe(Date.parse('2026-11-30T10:00:00Z'));
  expect(minuteOf(instantOf('2026-12-01T00:30'))).toBe('2026-12-01T00:30');
  expect(eveningIn(3, Date.parse('2026-11-30T17:00:00Z'))).toBe('2026-12-04T18:00');
});
