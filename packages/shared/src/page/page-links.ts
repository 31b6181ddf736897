import { attributeOf, elementsOf, type PageElement, textOf } from './element.ts';

/** A link of a page, with its absolute address. */
export interface PageLink {
  readonly url: string;
  readonly text: string;
  readonly element: PageElement;
}

/** A file a page offers. */
export interface PageAttachment {
  readonly url: string;
  readonly name: string;
  /** Whether the page shows it in itself, as an embedded PDF. */
  readonly isEmbedded: boolean;
  readonly element: PageElement;
}

const linkLimit = 5_000;
const fileName = /[^/\\?#=&]+\.(?:docx?|wps|xlsx?|et|pptx?|pdf|ofd|rtf|zip|rar|7z|csv|txt)(?=$|[?#&])/i;
const quotedFile = /["'(]([^"'()\s]+\.(?:docx?|wps|xlsx?|et|pptx?|pdf|ofd|rtf|zip|rar|7z|csv|txt)[^"'()\s]*)["')]/i;

/** The address relative ones start from. */
export function baseOf(root: PageElement, url: string): string {
  for (const element of elementsOf(root)) {
    if (element.name === 'base') return resolveAddress(attributeOf(element, 'href'), url) ?? url;
  }
  return url;
}

/** An absolute http or https address without fragment; null for anything else. */
export function resolveAddress(address: string, base: string): string | null {
  if (address === '' || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return url.href;
}

/** The links of a page in document order, at most {@link linkLimit}. */
export function linksOf(root: PageElement, base: string): PageLink[] {
  const links: PageLink[] = [];
  for (const element of elementsOf(root)) {
    if (element.name !== 'a' && element.name !== 'area') continue;
    const url = resolveAddress(attributeOf(element, 'href'), base);
    if (url === null) continue;
    links.push({ url, text: textOf(element) || attributeOf(element, 'title'), element });
    if (links.length === linkLimit) break;
  }
  return links;
}

/** The files a page links to or embeds, also where a script opens them. */
export function attachmentsOf(root: PageElement, base: string): PageAttachment[] {
  const attachments = new Map<string, PageAttachment>();
  for (const element of elementsOf(root)) {
    const address = fileAddressOf(element);
    const url = address === null ? null : resolveAddress(address, base);
    if (url === null || attachments.has(url)) continue;
    const isEmbedded = element.name !== 'a';
    const name = (isEmbedded ? '' : textOf(element)) || attributeOf(element, 'title') || decodedName(url);
    attachments.set(url, { url, name, isEmbedded, element });
    if (attachments.size === linkLimit) break;
  }
  return [...attachments.values()];
}

function fileAddressOf(element: PageElement): string | null {
  if (element.name === 'a') {
    const href = attributeOf(element, 'href');
    if (fileName.test(href) && !href.startsWith('javascript:')) return href;
    const scripted = quotedFile.exec(`${href} ${attributeOf(element, 'onclick')}`)?.[1];
    if (scripted !== undefined) return scripted;
    return fileName.test(attributeOf(element, 'download') || attributeOf(element, 'title')) && href !== ''
      ? href
      : null;
  }
  if (element.name !== 'iframe' && element.name !== 'embed' && element.name !== 'object') return null;
  const source = attributeOf(element, 'src') || attributeOf(element, 'data');
  return fileName.test(source) ? source : null;
}

function decodedName(url: string): string {
  const name = fileName.exec(url)?.[0] ?? url;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The pages shown inside a page. */
export function framesOf(root: PageElement, base: string): string[] {
  const sources = elementsOf(root)
    .filter(({ name }) => name === 'frame' || name === 'iframe')
    .map((element) => resolveAddress(attributeOf(element, 'src'), base))
    .filter((url) => url !== null && !fileName.test(url));
  return [...new Set(sources)].slice(0, 20) as string[];
}
