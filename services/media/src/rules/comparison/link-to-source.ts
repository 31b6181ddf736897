import type { Page } from '@dibao/shared/page/read-page';
import { parseWebAddress } from '../web-address.ts';
import type { CopySource } from './page-source.ts';

/** The address by which a page leads to the source: a link, a redirect, or the page itself when it is the origin. */
export function linkToSource(source: Pick<CopySource, 'urls'>, page: Page): string | null {
  const wanted = new Set(source.urls.map(keyOf).filter((key) => key !== null));
  const candidates = [page.url, page.redirect, page.canonical, ...page.frames, ...page.links.map(({ url }) => url)];
  return candidates.find((url) => url !== null && wanted.has(keyOf(url) ?? '')) ?? null;
}

function keyOf(url: string): string | null {
  const key = parseWebAddress(url)?.addressKey;
  // The home page of an origin portal is linked everywhere and leads to no text.
  return key === undefined || !key.includes('/') ? null : key;
}
