import { type MappedText, rewriteText, thenRewrite } from '@dibao/shared/mapped-text';
import { normaliseText } from '@dibao/shared/text-normalise';

// Latin ligatures that old editors and PDF converters leave in words.
const ligature = /[\ufb00-\ufb06]/gu;
const insignificant = /[^\p{L}\p{N}%‰℃℉°¥$€£+=<>≤≥≠±×÷]+/gu;
// Pairs that a conversion between scripts chooses by the word, and that converting back sign by sign leaves apart:
// 瞭解 and 了解, 函覆 and 函复. Found by converting real documents to the scripts of the mainland, Taiwan and Hong Kong.
const pairs = new Map(
  Array.from(
    '衞卫覆复瞭了著着坐座濬浚俱具藉借枱台甦苏簷檐鲶鲇像象敍叙揹背迳径痺痹炼链'.matchAll(/(.)(.)/gu),
    ([, from, to]) => [from, to] as const,
  ),
);
const paired = new RegExp(`[${[...pairs.keys()].join('')}]`, 'gu');
const digit = /\d/;
const thousands = /(?<!\d)\d{1,3}$/;
const threeDigits = /^\d{3}(?!\d)/;

/**
 * The signs by which a copy must agree with its source: letters, characters, digits and the signs of quantities. White
 * space, width, script and punctuation do not count, except between digits, where a point or a dash makes another number.
 */
export function significantText(original: string): MappedText {
  const expanded = rewriteText(original, ligature, (sign) => sign.normalize('NFKC'));
  const normalised = thenRewrite(expanded, normaliseText);
  const folded = { ...normalised, text: normalised.text.replace(paired, (sign) => pairs.get(sign) ?? sign) };
  return thenRewrite(folded, (text) =>
    rewriteText(text, insignificant, (run, index) => betweenDigits(text, run, index)),
  );
}

/** The significant signs alone. */
export function significant(original: string): string {
  return significantText(original).text;
}

function betweenDigits(text: string, run: string, index: number): string {
  const before = text[index - 1] ?? '';
  const after = text[index + run.length] ?? '';
  if (!digit.test(before) || !digit.test(after)) return '';
  // Several signs separate sentences or items, not the parts of a number.
  const sign = run.trim();
  if (sign.length !== 1 || sign === '。') return '';
  if (sign === ',') return isThousands(text, run, index) ? '' : ',';
  if ('.:/-~'.includes(sign)) return sign === '~' ? '-' : sign;
  return sign === '、' || sign === ';' ? ',' : '|';
}

// 1,000 and 1000 are one number.
function isThousands(text: string, run: string, index: number): boolean {
  const from = index + run.length;
  return thousands.test(text.slice(Math.max(0, index - 4), index)) && threeDigits.test(text.slice(from, from + 4));
}
