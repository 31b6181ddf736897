import type { GroupSums } from '@dibao/media/queries/compliance-of-rows';
import * as fc from 'fast-check';
import { expect } from 'vitest';

/** Releases that steps choose from. */
export const releases = 4;
const channels = 9;

/** Around midnight of Beijing at the end of a month, where days, months and hours at the edges all matter. */
const start = Date.UTC(2026, 9, 30, 12);
export const hours = (n: number) => new Date(start + n * 3_600_000);

const hour = fc.integer({ min: 0, max: 96 });
const maybeHour = fc.option(hour, { nil: null });
/** What may happen to duties, their channels and the tree above them. */
export const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('create' as const),
      release: fc.nat(releases - 1),
      starts: hour,
      target: maybeHour,
      due: maybeHour,
      every: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      duty: fc.nat(),
      state: fc.constantFrom(
        'OPEN',
        'CLAIMED',
        'VERIFIED',
        'PARTIAL',
        'DIFFERENT',
        'GONE',
        'UNREACHABLE',
        'BLOCKED',
        'EXEMPT',
        'CANCELLED',
      ),
      claimed: maybeHour,
      verified: hour,
      declared: maybeHour,
      notSeen: maybeHour,
      firstSeen: maybeHour,
      manual: fc.option(hour, { nil: null, freq: 1 }),
      due: fc.option(hour, { nil: null, freq: 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), duty: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('move channel' as const),
      channel: fc.nat(channels - 1),
      owner: fc.nat(7),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('move agency' as const),
      agency: fc.integer({ min: 3, max: 7 }),
      parent: fc.nat(4),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 20 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fold' as const) }) },
);

export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export const uuid = (kind: string, n: number) => `${kind.padEnd(8, '0')}-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** State, two provinces, two cities of the first, a police department in each of them; [parent, kind, level, code, system]. */
export const agencies = [
  [null, 'GOVERNMENT', 'STATE', null, null],
  [0, 'GOVERNMENT', 'PROVINCE', '990000', null],
  [0, 'GOVERNMENT', 'PROVINCE', '770000', null],
  [1, 'GOVERNMENT', 'CITY', '990100', null],
  [1, 'GOVERNMENT', 'CITY', '880200', null],
  [1, 'DEPARTMENT', 'PROVINCE', '990000', '公安'],
  [3, 'DEPARTMENT', 'CITY', '990100', '公安'],
  [4, 'DEPARTMENT', 'CITY', '880200', '审计'],
] as const;
export const owners = [0, 1, 2, 3, 3, 4, 5, 6, 7] as const;

/** Sums equal, medians to within what is said of them. */
export function expectSame(tallied: readonly GroupSums[], rows: readonly GroupSums[]): void {
  expect(tallied.map(({ key, summary }) => [key, summary])).toEqual(rows.map(({ key, summary }) => [key, summary]));
  const offBy = tallied.map(({ medianDelaySeconds: found }, index) => {
    const exact = rows[index]?.medianDelaySeconds ?? null;
    if (found === null || exact === null) return found === exact ? 0 : Number.POSITIVE_INFINITY;
    return Math.max(0, Math.abs(found - exact) - exact * 0.05 - 30);
  });
  expect(offBy).toEqual(tallied.map(() => 0));
}
