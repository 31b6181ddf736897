import { textOf } from '@dibao/shared/page/element';
import { parseHtml } from '@dibao/shared/page/parse-html';
import { parseFeed } from 'feedsmith';
import { addressKey, articleAddress } from './article-address.ts';
import { type ListedArticle, type ListReading, mostArticles, type RawItem } from './listed-article.ts';
import { followPath, textAt } from './json-path.ts';
import { elementOfPick, pickText } from './pick.ts';
import type { ListRules } from './portal-rules.ts';
import { parsePageDate } from '@dibao/shared/page/page-date';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import { createSelect } from './select-in-page.ts';

export interface ListPage {
  /** Decoded. */
  readonly text: string;
  /** Where it was read, to which links are relative. */
  readonly address: string;
  /** The hosts of the portal: what stands elsewhere is another's article. */
  readonly hosts: readonly string[];
}

/** Reads a list page or feed by its rules. Throws where it is not of the kind the rules say. */
export function readList(rules: ListRules, page: ListPage): ListReading {
  const items = itemsOf(rules, page.text).slice(0, mostArticles);
  const articles = new Map<string, ListedArticle>();
  let withoutLink = 0;
  let elsewhere = 0;
  for (const { link, title, time } of items) {
    const address = link === '' ? null : articleAddress(link, page.address);
    if (address === null) {
      withoutLink += 1;
      continue;
    }
    const { host, pathname } = new URL(address);
    const isWanted = rules.only.length === 0 || rules.only.some((beginning) => pathname.startsWith(beginning));
    if (!page.hosts.includes(host) || !isWanted) {
      elsewhere += 1;
      continue;
    }
    const key = addressKey(address);
    if (!articles.has(key)) articles.set(key, { address, title: tidy(title), day: dayOf(time) });
  }
  return { articles: [...articles.values()], items: items.length, withoutLink, elsewhere };
}

function itemsOf(rules: ListRules, text: string): readonly RawItem[] {
  if (rules.kind === 'JSON') {
    return followPath(JSON.parse(text), rules.items)
      .flatMap((found) => (Array.isArray(found) ? found : [found]))
      .map((item) => ({
        link: textAt(item, rules.link),
        title: textAt(item, rules.title),
        time: rules.date === undefined ? '' : textAt(item, rules.date),
      }));
  }
  if (rules.kind === 'FEED') return feedItems(text);
  const select = createSelect(parseHtml(text).root);
  return select(rules.item).map((item) => ({
    link: pickText(select, rules.link, item),
    title: pickText(select, rules.title ?? elementOfPick(rules.link), item),
    time: rules.date === undefined ? '' : pickText(select, rules.date, item),
  }));
}

function feedItems(text: string): readonly RawItem[] {
  const { format, feed } = parseFeed(text);
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map(({ link, guid, title, pubDate, dc }) => ({
        link: link ?? (guid?.isPermaLink === false ? '' : guid?.value) ?? '',
        title: title ?? '',
        time: pubDate ?? dc?.dates?.[0] ?? '',
      }));
    case 'rdf':
      return (feed.items ?? []).map(({ link, title, dc }) => ({
        link: link ?? '',
        title: title ?? '',
        time: dc?.dates?.[0] ?? '',
      }));
    case 'atom':
      return (feed.entries ?? []).map(({ links = [], title, published, updated }) => ({
        link: (links.find(({ rel }) => rel === 'alternate') ?? links.find(({ rel }) => rel === undefined))?.href ?? '',
        title: title?.value ?? '',
        time: published ?? updated ?? '',
      }));
    case 'json':
      return (feed.items ?? []).map(({ url, title, date_published: published }) => ({
        link: url ?? '',
        title: title ?? '',
        time: published ?? '',
      }));
  }
}

function dayOf(time: string): string | null {
  const date = parsePageDate(time);
  return date === null ? null : shanghaiDate(date.at);
}

/** Titles of feeds may be marked up, and lists fold them over lines. */
function tidy(title: string): string {
  const text = /[<&]/.test(title) ? textOf(parseHtml(title).root) : title;
  return text.replace(/\s+/gu, ' ').trim().slice(0, 1_000);
}
