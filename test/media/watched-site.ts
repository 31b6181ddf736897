import { columnPage, homePage } from '../support/invented-pages.ts';
import { createInventedSite, type InventedSite } from '../support/invented-site.ts';
import type { InventedCountry } from './invented-country.ts';
import type { MediaStack } from './media-stack.ts';
import { viewer } from './media-stack.ts';

/** An invented site that the hub watches as the site of the city in the east. */
export interface WatchedSite extends InventedSite {
  /** What its columns list, by name; the pages follow. */
  list(
    column: string,
    entries: readonly { readonly title: string; readonly url: string; readonly date?: string }[],
  ): string;
  /** Serves a home page with links to the columns listed so far. */
  home(of?: { readonly without?: readonly string[]; readonly code?: string }): void;
}

export async function createWatchedSite(media: MediaStack): Promise<WatchedSite> {
  const site = await createInventedSite();
  for (const path of ['/zwgk/', '/hd/']) site.serve(path, '<p>政务公开 互动交流</p>');
  const columns = new Map<string, string>();
  await media.importSites([
    {
      sourceId: 'east',
      name: '东川市人民政府网站',
      url: site.url,
      ownerSourceId: 'agency:east',
      siteIdCode: '9901000001',
    },
  ]);
  return Object.assign(site, {
    list(column: string, entries: Parameters<WatchedSite['list']>[1]) {
      const path = `/${encodeURIComponent(column)}/`;
      const url = site.serve(path, columnPage(column, entries));
      columns.set(column, url);
      return url;
    },
    home({ without = [], code = '9901000001' }: Parameters<WatchedSite['home']>[0] = {}) {
      const shown = [...columns].filter(([name]) => !without.includes(name));
      const linked = shown.map(([name, url]) => ({ name, url }));
      site.serve('/', homePage({ name: '东川市人民政府', domain: new URL(site.url).host, code, columns: linked }));
    },
  });
}

/** Whoever keeps the site of the city in the east. */
export function webmaster(country: InventedCountry) {
  return viewer('site', { channelIds: [country.sites.east], subject: 'test webmaster' });
}
