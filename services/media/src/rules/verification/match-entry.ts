import { normaliseForSearch } from '@dibao/shared/text-normalise';

/** What an entry of a column is compared with. */
export interface WantedRelease {
  readonly title: string;
  readonly documentNumber: string | null;
  /** On the origin site. */
  readonly url: string | null;
}

/** A title without spaces, punctuation and width, simplified: two lists that show one title agree. */
export function titleKey(title: string): string {
  return normaliseForSearch(title).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A title this long, cut off by a list, still names one document. */
const longEnough = 16;

/**
 * Whether an entry speaks of a release: it links to the origin (LINK), shows its title, a cut title, or its number. A match
 * proves nothing yet: the page behind it is looked at.
 */
export function matchEntry(
  entry: { readonly url: string; readonly title: string },
  release: WantedRelease,
): 'REPOST' | 'LINK' | null {
  if (release.url !== null && sameAddress(entry.url, release.url)) return 'LINK';
  const shown = titleKey(entry.title);
  const wanted = titleKey(release.title);
  if (shown === wanted) return 'REPOST';
  const isCut = shown.length >= longEnough && (wanted.startsWith(shown) || shown.includes(wanted));
  if (isCut && wanted.length >= longEnough) return 'REPOST';
  const number = release.documentNumber === null ? '' : titleKey(release.documentNumber);
  return number.length >= 6 && shown.includes(number) ? 'REPOST' : null;
}

function sameAddress(one: string, other: string): boolean {
  const key = (text: string) =>
    text
      .replace(/^https?:\/\/(?:www\.)?/, '')
      .replace(/[#].*$/, '')
      .replace(/\/$/, '');
  return key(one) === key(other);
}
