/** The two languages people read here; Chinese comes first everywhere. */
export type Language = 'zh' | 'en';

/** A text for people in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A schema description: one Chinese and one English sentence, Chinese first. */
export function bilingual(zh: string, en: string): string {
  return `${zh}\n${en}`;
}

/** Picks the text of the reader's language. */
export function say(language: Language, text: Bilingual): string {
  return text[language];
}

/** Both languages in one line, for readers whose language is unknown (logs, thrown errors). */
export function sayBoth(text: Bilingual): string {
  return text.zh === text.en ? text.zh : `${text.zh} / ${text.en}`;
}

/**
 * The language a reader asked for, from an `Accept-Language` header (RFC 9110, 12.5.4) or a POSIX `LANG`.
 * Everything that does not prefer English to Chinese reads Chinese.
 */
export function parseLanguage(preference: string | null | undefined): Language {
  const tags = (preference ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => /^(zh|en)\b/.test(tag.replace('_', '-')) && quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return tags[0]?.tag.startsWith('en') ? 'en' : 'zh';
}
