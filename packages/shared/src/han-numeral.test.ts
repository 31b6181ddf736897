import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHanNumeral } from './han-numeral.ts';

describe('a numeral in Chinese digits', () => {
  it.each([
    ['七十三', 73],
    ['十', 10],
    ['一百零八', 108],
    ['一千二百三十四', 1234],
    ['二○一七', 2017],
    ['0080', 80],
  ])('%s is %i', (numeral, value) => {
    expect(parseHanNumeral(numeral)).toBe(value);
  });

  it.each(['', '十十', '百', '第三', '三A'])('"%s" is none', (numeral) => {
    expect(parseHanNumeral(numeral)).toBeNull();
  });

  it('reads back every year written digit by digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => {
        const written = Array.from(String(year), (digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
        expect(parseHanNumeral(written)).toBe(year);
      }),
    );
  });
});
