import { describe, expect, it } from 'vitest';
import { missingNumbers } from './missing-numbers.ts';

const regular = (...numbers: number[]) => ({ kind: 'REGULAR', numbers });

describe('the issues a year steps over', () => {
  it('are those below its highest number that nothing holds', () => {
    expect(missingNumbers([regular(8), regular(10), regular(1)])).toEqual([2, 3, 4, 5, 6, 7, 9]);
    expect(missingNumbers([])).toEqual([]);
  });

  it('do not count what a combined issue holds', () => {
    expect(missingNumbers([regular(1), regular(2, 3), regular(4)])).toEqual([]);
  });

  it('are not found among supplements, nor where numbers run through all years', () => {
    expect(missingNumbers([regular(1), { kind: 'SUPPLEMENT', numbers: [3] }])).toEqual([]);
    expect(missingNumbers([regular(738)])).toEqual([]);
  });
});
