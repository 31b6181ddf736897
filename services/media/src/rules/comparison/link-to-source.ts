import type { Page } from '@dibao/shared/page/read-page';
import { parseWebAddress } from '../web-address.ts';
import type { CopySource } from './page-source.ts';
import { significant } from './significant-text.ts';

const shortest = 8;

/**
 * The address by which a page leads its reader to the source: it is the origin's page, sends there, shows it in a frame,
 * or links to it under its title. A link under other words counts where the page itself bears the title.
 */
export function linkToSource(source: CopySource, page: Page, isTitled: boolean): string | null {
  const wanted = source.urls.map((url) => parseWebAddress(url)?.addressKey).filter((key) => key !== undefined);
  const leads = (url: string | null): url is string => url !== null && wanted.some((key) => isAddress(url, key));
  const direct = [page.url, page.redirect, ...page.frames].find(leads);
  if (direct !== undefined) return direct;
  const title = significant(source.title);
  return page.links.find(({ url, text }) => leads(url) && (isTitled || isTitle(significant(text), title)))?.url ?? null;
}

// Lists shorten long titles.
function isTitle(text: string, title: string): boolean {
  return text.includes(title) || (text.length >= shortest && title.includes(text));
}

// What follows the question mark is tracking where the origin's own address has none. The home page of an origin portal is
// linked everywhere and leads to no text.
function isAddress(url: string, wanted: string): boolean {
  const key = parseWebAddress(url)?.addressKey ?? '';
  return wanted.includes('/') && (key === wanted || (!wanted.includes('?') && key.replace(/\?.*$/, '') === wanted));
}
