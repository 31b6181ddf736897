// Typographic variants that separate equal texts, each written as the sign behind them.
const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '[': '〔﹝［【',
    ']': '〕﹞］】',
    ':': '∶︰',
    '"': '“”„‟「」〝〞﹁﹂',
    "'": '‘’‚‛『』﹃﹄',
    '-': '‐‑‒–—―─−',
    '~': '〜∼∽',
    '·': '‧•・･․',
    〇: '○◯',
  }).flatMap(([sign, variants]) => Array.from(variants, (variant) => [variant, sign] as const)),
);

// Radicals, small forms, half- and full-width forms: blocks whose compatibility form is the same sign at its usual width.
const compatibilityForm = /[\u2e80-\u2fd5\ufe50-\ufe6f\uff01-\uffe6]/u;

/**
 * The ordinary form of a full-width, small or compatibility character, with one sign for the variants of brackets, quotes,
 * dashes and colons: `〔２０１７〕` and `﹝2017﹞` become `[2017]`, U+2236 becomes `:`.
 */
export function narrowCharacter(character: string): string {
  const ordinary = character.normalize(compatibilityForm.test(character) ? 'NFKC' : 'NFC');
  return signs.get(character) ?? signs.get(ordinary) ?? ordinary;
}
