import { articleOf } from '@dibao/shared/page/article';
import { elementsOf, type PageElement } from '@dibao/shared/page/element';
import { type PageAttachment } from '@dibao/shared/page/page-links';
import { type PageDate, parsePageDate } from '@dibao/shared/page/page-date';
import type { Page } from '@dibao/shared/page/read-page';
import { textBlocksOf } from '@dibao/shared/page/text-blocks';
import { pickText } from './pick.ts';
import type { ArticleRules } from './portal-rules.ts';
import { createSelect, type Select } from './select-in-page.ts';

/** What a page of an article says, before anybody judges it. Empty texts: it was not found. */
export interface ArticleReading {
  readonly title: string;
  /** Line by line. */
  readonly body: string;
  readonly date: PageDate | null;
  readonly source: string | null;
  /** 发文字号, where a rule names its place; else the text is asked for it. */
  readonly number: string | null;
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
  readonly keywords: readonly string[];
}

/** Files of one article; more is a list of something else. */
const mostAttachments = 50;

/** Reads an article by the rules of its portal; what they do not say is found as on any government page. */
export function readArticle(rules: ArticleRules, page: Page): ArticleReading {
  const select = createSelect(page.root);
  const generic = articleOf(page);
  const body = bodyByRules(rules, select);
  const dateText = firstText(select, rules.date);
  return {
    title: tidyTitle(firstText(select, rules.title) || page.title),
    body: body?.text ?? generic?.text ?? '',
    date: (dateText === '' ? null : parsePageDate(dateText)) ?? page.pubDate,
    source: withoutLabel(firstText(select, rules.source)) || page.source,
    number: withoutLabel(firstText(select, rules.number)) || null,
    attachments: attachmentsOf(rules, page, select, body?.element ?? null, generic?.attachments ?? []),
    keywords: (page.tags.keywords ?? '')
      .split(/[\s,，;；、]+/u)
      .filter((word) => word !== '')
      .slice(0, 20),
  };
}

function firstText(select: Select, picks: readonly string[]): string {
  for (const pick of picks) {
    const text = pickText(select, pick);
    if (text !== '') return text;
  }
  return '';
}

function bodyByRules(rules: ArticleRules, select: Select): { text: string; element: PageElement } | null {
  const removed = new Set(rules.remove.flatMap((selector) => select(selector)));
  for (const selector of rules.body) {
    // A text in several parts: all that the selector finds.
    const elements = select(selector).filter((element) => !removed.has(element));
    const [element] = elements;
    const text = elements
      .flatMap((each) => textBlocksOf(without(each, removed)))
      .map((block) => block.text)
      .join('\n');
    if (element !== undefined && text !== '') return { text, element };
  }
  return null;
}

/** An element as if some below it were not there. */
function without(element: PageElement, removed: ReadonlySet<PageElement>): PageElement {
  if (removed.size === 0) return element;
  const children = element.children
    .filter((child) => typeof child === 'string' || !removed.has(child))
    .map((child) => (typeof child === 'string' ? child : without(child, removed)));
  return { ...element, children };
}

function attachmentsOf(
  rules: ArticleRules,
  page: Page,
  select: Select,
  body: PageElement | null,
  generic: readonly PageAttachment[],
): ArticleReading['attachments'] {
  const named = new Set(
    rules.attachments.flatMap((selector) => select(selector)).flatMap((each) => [...elementsOf(each)]),
  );
  const inBody = body === null ? null : new Set(elementsOf(body));
  const chosen =
    named.size > 0
      ? page.links.filter(({ element }) => named.has(element)).map(({ url, text }) => ({ url, name: text }))
      : inBody === null
        ? generic
        : page.attachments.filter(({ element, name }) => inBody.has(element) || /附件|附表/u.test(name));
  const unique = new Map(chosen.map(({ url, name }) => [url, { name: name.trim() || url, url }]));
  return [...unique.values()].slice(0, mostAttachments);
}

function tidyTitle(title: string): string {
  return title.replace(/\s+/gu, ' ').trim().slice(0, 1_000);
}

/** 来源：某县人民政府 stands in one element on many pages. */
function withoutLabel(text: string): string {
  return text
    .replace(/^[^:：]{1,8}[:：]\s*/u, '')
    .trim()
    .slice(0, 200);
}
