import { type MappedText, rewriteText, thenRewrite } from '@dibao/shared/mapped-text';
import { normaliseText } from '@dibao/shared/text-normalise';

// One sign for several, as editors and PDF converters write them: ﬁ, ㎡, ⑴, ℃; and the raised 2 of m², which stays apart
// behind a digit, where it is a power.
const compound = /[\ufb00-\ufb06\u2474-\u249b\u3200-\u33ff\u2103\u2109]|(?<=\p{L})[⁰¹²³⁴-⁹₀-₉]+/gu;
// Signs that say something by themselves count: −, √, ☑, ↑, ′, boxes of symbol fonts, and what turns the order of reading
// round. Separators, accents and trade marks do not.
const insignificant =
  /[^\p{L}\p{N}\p{Sc}%‰‱°′″\uf000-\uf0ff\u202b\u202e\u2067[\p{S}--[\p{Sk}\|~¬¦©®™℗℠\u2500-\u257f\ufffd]]]+/gv;
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
const letter = /[a-z]/;
const quantityEnd = /[\da-z%‰‱°′″\p{Sc}]/u;
const sentenceEnd = /[。;!?]/;
const thousands = /(?<!\d)\d{1,3}$/;
const threeDigits = /^\d{3}(?!\d)/;

/**
 * The signs by which a copy must agree with its source: letters, characters, digits and symbols. White space, width, script
 * and punctuation do not count, except where a point or a dash makes another number or another address.
 */
export function significantText(original: string): MappedText {
  const expanded = rewriteText(original, compound, (sign) => sign.normalize('NFKC'));
  const normalised = thenRewrite(expanded, normaliseText);
  const folded = { ...normalised, text: normalised.text.replace(paired, (sign) => pairs.get(sign) ?? sign) };
  return thenRewrite(folded, (text) => rewriteText(text, insignificant, (run, index) => keptOf(text, run, index)));
}

/** The significant signs alone. */
export function significant(original: string): string {
  return significantText(original).text;
}

/** What a run of punctuation says by its place. */
function keptOf(text: string, run: string, index: number): string {
  const before = text[index - 1] ?? '';
  const after = text[index + run.length] ?? '';
  if (digit.test(before) && digit.test(after)) return betweenDigits(text, run, index);
  // Parts of an address or a name: a.b@c-d. The point of 1.A is the end of a number.
  if (letter.test(before) && (letter.test(after) || digit.test(after)) && '.@_/-'.includes(run)) return run;
  if (digit.test(before) && letter.test(after) && '@_/-'.includes(run)) return run;
  return digit.test(after) ? signOf(before, run) : '';
}

// −5 and 5 are two numbers, 5%～10% and 5%-10% one range. Two dashes are punctuation, unless they stand between quantities.
function signOf(before: string, run: string): string {
  const isRange = quantityEnd.test(before);
  if (/(?:^|[^~-])-$/.test(run) || (isRange && run === '~')) return '-';
  if (isRange && /^[~-]-$/.test(run)) return '--';
  return run.endsWith('~') ? '~' : '';
}

function betweenDigits(text: string, run: string, index: number): string {
  const sign = run.trim();
  if (sign === '' || (sign !== ';' && sentenceEnd.test(sign))) return '';
  if (/^[~-]-$/.test(sign)) return '--';
  if (sign === ',') return isThousands(text, run, index) ? '' : ',';
  if (sign.length === 1 && '.:/-~'.includes(sign)) return sign === '~' ? '-' : sign;
  return sign === '、' || sign === ';' ? ',' : '|';
}

// 1,000 and 1000 are one number.
function isThousands(text: string, run: string, index: number): boolean {
  const from = index + run.length;
  return thousands.test(text.slice(Math.max(0, index - 4), index)) && threeDigits.test(text.slice(from, from + 4));
}
