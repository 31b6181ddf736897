import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, formatCitation, parseCitation } from './citation.ts';
import { IssueKind } from './issue-number.ts';

const fifth = { kind: IssueKind.REGULAR, numbers: [5], isOwnSeries: false, total: null };

describe('formatCitation', () => {
  it.each([
    [{ from: 12, to: 12 }, '《云岭省人民政府公报》2017年第5期第12页'],
    [{ from: 12, to: 14 }, '《云岭省人民政府公报》2017年第5期第12-14页'],
    [null, '《云岭省人民政府公报》2017年第5期'],
  ])('cites pages %j', (pages, text) => {
    expect(formatCitation({ gazette: '云岭省人民政府公报', year: 2017, issue: fifth, pages })).toBe(text);
  });
});

describe('parseCitation', () => {
  const citations: fc.Arbitrary<Citation> = fc.record({
    gazette: fc.stringMatching(/^[一-龠]{2,12}公报$/),
    year: fc.integer({ min: 1949, max: 2100 }),
    issue: fc.record({
      kind: fc.constantFrom(...Object.values(IssueKind)),
      numbers: fc.integer({ min: 1, max: 366 }).map((number) => [number]),
      isOwnSeries: fc.constant(false),
      total: fc.constant(null),
    }),
    pages: fc.option(
      fc.tuple(fc.integer({ min: 1, max: 900 }), fc.nat(90)).map(([from, more]) => ({ from, to: from + more })),
    ),
  });

  it('reads what formatCitation writes', () => {
    fc.assert(
      fc.property(citations, (citation) => {
        expect(parseCitation(formatCitation(citation))).toEqual(citation);
      }),
    );
  });

  it.each([
    ['《云岭省人民政府公报》２０１７年第５期，第12—14頁', { from: 12, to: 14 }],
    ['《云岭省人民政府公报》2017年第5期', null],
  ])('reads %s', (text, pages) => {
    expect(parseCitation(text)).toEqual({ gazette: '云岭省人民政府公报', year: 2017, issue: fifth, pages });
  });

  it.each([
    '云岭省人民政府公报2017年第5期',
    '《云岭省人民政府公报》2017年',
    '《云岭省人民政府公报》2017年第5期第14-12页',
    '',
  ])('refuses %j', (text) => {
    expect(parseCitation(text)).toBeNull();
  });
});
