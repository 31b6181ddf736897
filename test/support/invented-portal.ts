import { articlePage, columnPage } from './invented-pages.ts';
import { createInventedSite, type InventedSite } from './invented-site.ts';

/** An article a test lets appear on its portal. */
interface PortalArticle {
  readonly title: string;
  readonly body: string;
  readonly pubDate?: string;
  readonly attachments?: readonly { readonly name: string; readonly url: string }[];
}

/** An origin portal that a test invents: the same articles in three forms of lists, and pages that change and vanish. */
export interface InventedPortal extends AsyncDisposable {
  readonly site: InventedSite;
  readonly host: string;
  /** Shows an article at `/art/<name>.html` and on every list, the newest first. */
  publish(name: string, article: PortalArticle): string;
  /** Changes the page and leaves the lists. */
  change(name: string, article: PortalArticle): void;
  /** Takes the page away; lists go on showing it. */
  remove(name: string): void;
  /** Shows another page where lists stood, as after a redesign. */
  redesign(html: string): void;
}

/** The paths of the three lists. */
export const portalLists = { html: '/zwgk/', json: '/zwgk/list.json', feed: '/zwgk/rss.xml' };

export async function createInventedPortal(): Promise<InventedPortal> {
  const site = await createInventedSite();
  const articles: { title: string; url: string; date: string }[] = [];
  const pathOf = (name: string) => `/art/${name}.html`;
  const show = (name: string, article: PortalArticle) =>
    site.serve(pathOf(name), articlePage({ source: '澜平省人民政府办公厅', pubDate: today(), ...article }));

  function list(): void {
    site.serve(portalLists.html, columnPage('政策文件', articles));
    site.serve(portalLists.json, {
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({
        code: 200,
        searchVO: {
          catMap: { gongwen: { listVO: articles.map(({ title, url, date }) => ({ title, url, pubtimeStr: date })) } },
        },
      }),
    });
    const items = articles.map(({ title, url }) => `<item><title>${title}</title><link>${url}</link></item>`).join('');
    site.serve(portalLists.feed, {
      headers: { 'content-type': 'application/rss+xml' },
      body: `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>政策文件</title><link>${site.url}</link>${items}</channel></rss>`,
    });
  }
  list();
  return {
    site,
    host: new URL(site.url).host,
    publish(name, article) {
      const url = show(name, article);
      articles.unshift({ title: article.title, url, date: (article.pubDate ?? today()).slice(0, 10) });
      list();
      return url;
    },
    change: (name, article) => void show(name, article),
    remove: (name) => site.remove(pathOf(name)),
    redesign: (html) => void site.serve(portalLists.html, html),
    [Symbol.asyncDispose]: () => site[Symbol.asyncDispose](),
  };
}

/** Today in Beijing, as pages of governments write it. */
function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
