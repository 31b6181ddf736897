import { findDocumentNumbers } from '@dibao/shared/find-document-numbers';

/** A stretch of a text that is one thing, from and to in UTF-16 code units. */
export interface UnbrokenSpan {
  readonly from: number;
  readonly to: number;
  /** A figure, date, number or address is never cut; a title or quotation only where it is longer than a part. */
  readonly isHard: boolean;
}

const numeral = '0-9０-９';
const chineseNumeral = '〇零一二三四五六七八九十百千万亿两';

/** Each with what follows a figure and belongs to it: 3.5亿元, 2026年5月1日, 第十二条, 不少于一次. */
const hard: readonly RegExp[] = [
  new RegExp(`[${numeral}]+(?:[.,:：．，/%％‰—\\-~至][${numeral}]+)*\\s?\\p{Script=Han}{0,3}`, 'gu'),
  new RegExp(`[${numeral}]{2,4}年(?:[${numeral}]{1,2}月(?:[${numeral}]{1,2}日)?)?`, 'gu'),
  new RegExp(`第?[${chineseNumeral}]+\\p{Script=Han}{0,2}`, 'gu'),
  /https?:\/\/[!-~]+/gu,
  /[A-Za-z0-9][A-Za-z0-9._@+-]*/gu,
];

const soft: readonly RegExp[] = [/《[^《》\n]{1,80}》/gu, /“[^“”\n]{1,60}”/gu, /[（(][^（）()\n]{1,40}[）)]/gu];

/** Where a text must not be cut, in no order; spans may overlap. */
export function unbrokenSpans(text: string): readonly UnbrokenSpan[] {
  const matches = (patterns: readonly RegExp[], isHard: boolean) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length, isHard })),
    );
  const numbers = findDocumentNumbers(text).map(({ index, length }) => ({
    from: index,
    to: index + length,
    isHard: true,
  }));
  return [...numbers, ...matches(hard, true), ...matches(soft, false)];
}
