import { Converter } from 'opencc-js/cn2t';
import type { Random } from './random.ts';

/** What sites do to the form of a text without changing what it says. */
export type Typography = (lines: readonly string[], random: Random) => readonly string[];

const toTraditional = Converter({ from: 'cn', to: 't' });

export const typographies: Readonly<Record<string, Typography>> = {
  plain: (lines) => lines,
  'full-width digits': (lines) =>
    lines.map((line) => line.replace(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))),
  'odd spaces': (lines, random) =>
    lines.map((line) => sprinkled(line, ['\u00a0', ' ', '\u3000', '\u200b', '\u2002'], random)),
  'soft hyphens': (lines, random) => lines.map((line) => sprinkled(line, ['\u00ad', '\ufeff'], random)),
  'other punctuation': (lines) =>
    lines.map((line) => line.replace(/，/g, ',').replace(/；/g, ';').replace(/（/g, '(').replace(/）/g, ')')),
  traditional: (lines) => lines.map((line) => toTraditional(line)),
  'joined paragraphs': (lines) =>
    lines.flatMap((line, index) => (index % 2 === 0 ? [line + (lines[index + 1] ?? '')] : [])),
  'split paragraphs': (lines) => lines.flatMap((line) => line.split(/(?<=。)/u)),
};

function sprinkled(line: string, signs: readonly string[], random: Random): string {
  return Array.from(line, (sign) =>
    /\p{Script=Han}/u.test(sign) && random.chance(0.1) ? sign + random.pick(signs) : sign,
  ).join('');
}
