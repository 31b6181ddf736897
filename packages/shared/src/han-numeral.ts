const digits: ReadonlyMap<string, number> = new Map(
  Array.from('〇一二三四五六七八九', (digit, value) => [digit, value]),
);
const units: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/**
 * The value of a number below 10,000 in Arabic or Chinese digits, positional (二〇一七) or with units (一百零八, 七十三);
 * null for anything else.
 */
export function parseHanNumeral(numeral: string): number | null {
  const plain = numeral.replaceAll(/[零○]/gu, '〇').replaceAll('两', '二');
  if (/^\d{1,15}$/u.test(plain)) return Number(plain);
  if (/^[〇一二三四五六七八九]{1,4}$/u.test(plain))
    return Number(Array.from(plain, (digit) => digits.get(digit) ?? 0).join(''));
  if (
    !/^(?:[一二三四五六七八九]千)?〇?(?:[一二三四五六七八九]百)?〇?(?:[一二三四五六七八九]?十)?〇?[一二三四五六七八九]?$/u.test(
      plain,
    )
  )
    return null;
  return plain === '' ? null : valueWithUnits(plain);
}

function valueWithUnits(numeral: string): number {
  let value = 0;
  let digit = 0;
  for (const sign of numeral) {
    const unit = units.get(sign);
    value += unit === undefined ? 0 : Math.max(digit, 1) * unit;
    digit = unit === undefined ? (digits.get(sign) ?? 0) : 0;
  }
  return value + digit;
}
