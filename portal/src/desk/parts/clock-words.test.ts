import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchWords, untilWords } from './clock-words.ts';

const hour = 3_600_000;

describe('a clock', () => {
  it('counts down to its moment and up from it', () => {
    expect(untilWords(26 * hour, 0)).toEqual({ zh: '还剩 1 天 2 小时', en: '1 d 2 h left' });
    expect(untilWords(2.5 * hour, 0).zh).toBe('还剩 2 小时 30 分');
    expect(untilWords(65_000, 0).zh).toBe('还剩 1 分 05 秒');
    expect(untilWords(0, 0).zh).toBe('还剩 0 分 00 秒');
    expect(untilWords(0, 2 * hour)).toEqual({ zh: '已超 2 小时 00 分', en: '2 h 00 min over' });
  });

  it('never says more than is left', () => {
    assert(
      property(integer({ min: 0, max: 400 * 24 * hour }), (milliseconds) => {
        const [first = 0, second = 0] = (stretchWords(milliseconds).en.match(/\d+/g) ?? []).map(Number);
        const units = stretchWords(milliseconds).en.includes('d')
          ? [24 * hour, hour]
          : stretchWords(milliseconds).en.includes('h')
            ? [hour, 60_000]
            : [60_000, 1_000];
        const said = first * (units[0] ?? 0) + second * (units[1] ?? 0);
        expect(said).toBeLessThanOrEqual(milliseconds);
        expect(milliseconds - said).toBeLessThan(units[1] ?? 0);
      }),
    );
  });
});
