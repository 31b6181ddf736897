import { assert as check, constantFrom, property, string, tuple } from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { cellText, csvText, formatBeijing } from './cell-text.ts';
import { csvRecord } from './table-digest.ts';

const anyText = string({ unit: 'binary', maxLength: 40 });

describe('the text of a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86 931', "'+86 931"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['关于 =1', '关于 =1'],
  ])('%j is no formula as %j', (text, written) => {
    expect(csvText(text, 'TEXT')).toBe(written);
  });

  it('keeps every text that is no formula, whatever it holds, through a CSV file and back', () => {
    check(
      property(tuple(anyText, anyText), ([first, second]) => {
        const cells = [cellText(first), cellText(second)];
        const [read] = parse(csvRecord(cells)) as string[][];
        expect(read).toEqual(cells);
      }),
    );
  });

  it('never begins like a formula', () => {
    check(
      property(constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'), anyText, (sign, rest) => {
        expect(csvText(`${sign}${rest}`, 'TEXT')[0]).toBe("'");
      }),
    );
  });

  it('has nothing in it that XML does not allow, and fits a cell', () => {
    expect(cellText('a\u0000b\u0007\ud800c\udc00\ufffe𠀀\n')).toBe('abc𠀀\n');
    expect(cellText('字'.repeat(40_000))).toHaveLength(32_767);
  });

  it('writes negative numbers as numbers and instants on a Beijing clock', () => {
    expect(csvText(-1, 'COUNT')).toBe('-1');
    expect(csvText(0.5, 'SHARE')).toBe('0.5000');
    expect(formatBeijing(new Date('2026-11-19T16:00:00Z'))).toBe('2026-11-20 00:00:00');
  });
});
