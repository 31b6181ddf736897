import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DateScalar, DateTimeScalar, formatInstant } from './scalars.ts';

describe('dates and instants', () => {
  it('are given in Beijing time and read back as the same instant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-02'), max: new Date('9998-12-30'), noInvalidDate: true }),
        (instant) => {
          expect(DateTimeScalar.parseValue(formatInstant(instant))).toEqual(instant);
        },
      ),
    );
    expect(formatInstant(new Date('2026-11-22T16:30:00Z'))).toBe('2026-11-23T00:30:00.000+08:00');
  });

  it.each(['2026-02-30', '2026-13-01', '22.11.2026', '', 20261122])('refuse %j as a day', (value) => {
    expect(() => DateScalar.parseValue(value)).toThrow(/Date:/);
  });

  it.each(['2026-11-22', '2026-11-22T10:00:00', '2026-02-30T10:00:00Z', '2026-11-22T25:00:00Z', 5])(
    'refuse %j as an instant',
    (value) => {
      expect(() => DateTimeScalar.parseValue(value)).toThrow(/Date(Time)?:/);
    },
  );
});
