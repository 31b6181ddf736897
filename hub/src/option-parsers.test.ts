import { describe, expect, it } from 'vitest';
import { dayParser, idsParser, instantParser, spanParser } from './option-parsers.ts';

const reader = { text: (_zh: string, en: string) => en };

describe('the value of an option', () => {
  it.each([
    ['90s', 90],
    ['30m', 1_800],
    ['1h', 3_600],
    ['7d', 604_800],
  ])('%s is a span of %i seconds', (text, seconds) => {
    expect(spanParser(reader)(text)).toBe(seconds);
  });

  it.each(['', '1', '0h', '-1h', '1w', '1h30m', '１h'])('"%s" is no span', (text) => {
    expect(() => spanParser(reader)(text)).toThrow(/Write 90s/);
  });

  it('is a day that exists', () => {
    expect(dayParser(reader)('2028-02-29')).toBe('2028-02-29');
    for (const text of ['2026-02-29', '2026-13-01', '20261122', 'tomorrow', ''])
      expect(() => dayParser(reader)(text)).toThrow(/A day such as/);
  });

  it('is an instant with its offset', () => {
    expect(instantParser(reader)('2026-11-22T09:00:00+08:00')).toBe('2026-11-22T09:00:00+08:00');
    for (const text of ['2026-11-22T09:00:00', '2026-11-22', 'yesterday', '2026-02-30T09:00:00Z'])
      expect(() => instantParser(reader)(text)).toThrow(/A time with its offset/);
  });

  it('is an id, or several one by one', () => {
    const [first, second] = ['019a0000-0000-7000-8000-000000000000', '019a0000-0000-7000-8000-000000000001'];
    expect(idsParser(reader)(second, idsParser(reader)(first))).toEqual([first, second]);
    expect(() => idsParser(reader)('柳浦区')).toThrow(/An id of the hub/);
  });
});
