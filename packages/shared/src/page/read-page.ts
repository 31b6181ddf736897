import { decodePage } from './decode-page.ts';
import { elementsOf, attributeOf, type PageElement, textOf } from './element.ts';
import { type PageDate, parsePageDate, reconcileDates } from './page-date.ts';
import {
  attachmentsOf,
  baseOf,
  framesOf,
  linksOf,
  type PageAttachment,
  type PageLink,
  resolveAddress,
} from './page-links.ts';
import { redirectOf } from './page-redirect.ts';
import { firstOf, metaValuesOf, pageTagsOf, type PageTags } from './page-tags.ts';
import { parseHtml } from './parse-html.ts';
import { scriptFactsOf } from './script-facts.ts';
import { textBlocksOf, type TextBlock } from './text-blocks.ts';
import { visibleFactsOf } from './visible-facts.ts';

/** A fetched page, read. */
export interface Page {
  readonly url: string;
  /** The charset the bytes are in, and what page or server said of it. */
  readonly charset: { readonly actual: string; readonly declared: string | null };
  /** Of the title element, as browsers show it. */
  readonly windowTitle: string;
  /** The title of the article: the official tag, else what `og:`, schema.org or the window say. */
  readonly title: string;
  readonly tags: PageTags;
  /** When the page says it was published: the tag, checked against what readers see. */
  readonly pubDate: PageDate | null;
  /** 来源 by tag, else by the line under the title. */
  readonly source: string | null;
  readonly canonical: string | null;
  /** Where the page sends its reader without being asked. */
  readonly redirect: string | null;
  readonly frames: readonly string[];
  readonly links: readonly PageLink[];
  readonly attachments: readonly PageAttachment[];
  readonly blocks: readonly TextBlock[];
  readonly root: PageElement;
  /** Whether the page was larger than what is read of one. */
  readonly isCut: boolean;
}

const characterLimit = 10_000_000;

/** Reads what was fetched from `url`: charset, tree, tags, links and visible text. Bounded and linear for any bytes. */
export function readPage(bytes: Uint8Array, headers: Headers, url: string): Page {
  const decoded = decodePage(bytes, headers.get('content-type'));
  const { root, isCut } = parseHtml(decoded.text.slice(0, characterLimit));
  const base = baseOf(root, url);
  const meta = metaValuesOf(root);
  const tags = pageTagsOf(meta);
  const blocks = textBlocksOf(root);
  const visible = visibleFactsOf(blocks);
  const scripted = scriptFactsOf(root);
  const windowTitle = titleOf(root);
  const tagged = firstDate([...(meta.get('pubdate') ?? []), tags.pubDate, firstOf(meta, publishedNames)]);
  return {
    url,
    charset: { actual: decoded.charset, declared: decoded.declared },
    windowTitle,
    title: tags.articleTitle ?? firstOf(meta, ['og:title', 'twitter:title']) ?? scripted.title ?? windowTitle,
    tags,
    pubDate: reconcileDates(tagged ?? scripted.pubDate, visible.pubDate),
    source: tags.contentSource ?? visible.source,
    canonical: canonicalOf(root, base),
    redirect: redirectOf(root, base, visibleLength(blocks)),
    frames: framesOf(root, base),
    links: linksOf(root, base),
    attachments: attachmentsOf(root, base),
    blocks,
    root,
    isCut: isCut || decoded.text.length > characterLimit,
  };
}

const publishedNames = ['article:publishedtime', 'datepublished', 'og:releasedate', 'og:publishedtime'];

function firstDate(texts: readonly (string | null)[]): PageDate | null {
  for (const text of texts) {
    const date = text === null ? null : parsePageDate(text);
    if (date !== null) return date;
  }
  return null;
}

function titleOf(root: PageElement): string {
  for (const element of elementsOf(root)) if (element.name === 'title') return textOf(element);
  return '';
}

function canonicalOf(root: PageElement, base: string): string | null {
  for (const element of elementsOf(root)) {
    if (element.name !== 'link' || !/(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(element, 'rel'))) continue;
    return resolveAddress(attributeOf(element, 'href'), base);
  }
  return null;
}

function visibleLength(blocks: readonly TextBlock[]): number {
  return blocks.reduce((length, { text }) => length + text.length, 0);
}
