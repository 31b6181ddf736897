import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IssueKind, type IssueNumber, formatIssueNumber, issueOrderKey, parseIssueNumber } from './issue-number.ts';

const regular = (...numbers: number[]): IssueNumber => ({
  kind: IssueKind.REGULAR,
  numbers,
  isOwnSeries: false,
  total: null,
});
const special = (kind: IssueKind, numbers: number[], isOwnSeries = false): IssueNumber => ({
  kind,
  numbers,
  isOwnSeries,
  total: null,
});

describe('parseIssueNumber', () => {
  it.each([
    ['第5期', regular(5)],
    ['5', regular(5)],
    ['第５期', regular(5)],
    ['第005期', regular(5)],
    ['2017年第5期', regular(5)],
    ['第5、6期', regular(5, 6)],
    ['第5、6期（合刊）', regular(5, 6)],
    ['第5,6期合刊', regular(5, 6)],
    ['第7—9期', regular(7, 8, 9)],
    ['5-6', regular(5, 6)],
    ['第10期（总第738期）', { ...regular(10), total: 738 }],
    ['第10期(總第738期)', { ...regular(10), total: 738 }],
    ['增刊', special(IssueKind.SUPPLEMENT, [])],
    ['第3期增刊', special(IssueKind.SUPPLEMENT, [3])],
    ['增刊第1期', special(IssueKind.SUPPLEMENT, [1], true)],
    ['增刊1', special(IssueKind.SUPPLEMENT, [1], true)],
    ['号外', special(IssueKind.EXTRA, [])],
    ['號外', special(IssueKind.EXTRA, [])],
    ['号外第2号', special(IssueKind.EXTRA, [2], true)],
    ['特刊', special(IssueKind.SPECIAL, [])],
  ])('reads %s', (printed, number) => {
    expect(parseIssueNumber(printed)).toEqual(number);
  });

  it.each(['', '春季号', '第期', '第0期', '第6、5期', '第1-99期', '总第738期', '第5期附录'])(
    'refuses %j',
    (printed) => {
      expect(parseIssueNumber(printed)).toBeNull();
    },
  );
});

const numbers = fc.oneof(
  fc.integer({ min: 1, max: 366 }).map((number) => [number]),
  fc
    .tuple(fc.integer({ min: 1, max: 360 }), fc.integer({ min: 2, max: 4 }))
    .map(([first, count]) => Array.from({ length: count }, (_, step) => first + step)),
);
const anyTotal = fc.option(fc.integer({ min: 1, max: 99_999 }));
const apart = fc.constantFrom(IssueKind.SUPPLEMENT, IssueKind.EXTRA, IssueKind.SPECIAL);
const issueNumbers: fc.Arbitrary<IssueNumber> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...Object.values(IssueKind)),
    numbers,
    isOwnSeries: fc.constant(false),
    total: anyTotal,
  }),
  fc.record({ kind: apart, numbers, isOwnSeries: fc.constant(true), total: anyTotal }),
  fc.record({
    kind: apart,
    numbers: fc.constant([]),
    isOwnSeries: fc.constant(false),
    total: anyTotal,
  }),
);

describe('formatIssueNumber', () => {
  it('names a combined issue and its running number', () => {
    expect(formatIssueNumber({ ...regular(5, 6), total: 738 })).toBe('第5、6期合刊（总第738期）');
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(issueNumbers, (number) => {
        expect(parseIssueNumber(formatIssueNumber(number))).toEqual(number);
      }),
    );
  });
});

describe('issueOrderKey', () => {
  it('puts a supplement behind its issue, a combined issue before the next number, unnumbered ones last', () => {
    const printed = ['增刊', '增刊第1期', '第10期', '第4期', '第5、6期合刊', '第4期增刊', '第7期'];
    const ordered = printed
      .map((text) => [issueOrderKey(parseIssueNumber(text) ?? regular(1)), text] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
    expect(ordered.map(([, text]) => text).join(' ')).toBe('第4期 第4期增刊 第5、6期合刊 第7期 第10期 增刊第1期 增刊');
  });
});
