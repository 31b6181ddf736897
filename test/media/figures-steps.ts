import * as fc from 'fast-check';

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
