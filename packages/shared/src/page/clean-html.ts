import { escapeHtml } from '../escape-html.ts';
import { attributeOf, elementsOf, type PageElement, type PageNode } from './element.ts';
import { isBlock } from './nesting.ts';
import { resolveAddress } from './page-links.ts';
import { isHidden } from './shown-style.ts';
import type { TextBlock } from './text-blocks.ts';

const kept = new Set(
  'p br h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tfoot tr td th caption strong b em i u sub sup blockquote pre a img'.split(
    ' ',
  ),
);
const empty = new Set(['br', 'img']);
const attributes: Readonly<Record<string, readonly string[]>> = {
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  img: ['alt'],
};
const addresses: Readonly<Record<string, string>> = { a: 'href', img: 'src' };

/** The markup of an element reduced to structure: no styles, scripts or handlers, and only elements that hold `blocks`. */
export function cleanHtml(root: PageElement, blocks: readonly TextBlock[], base: string): string {
  const holding = new Set(blocks.flatMap(({ path }) => path));
  const write = (node: PageNode): string => {
    if (typeof node === 'string') return escapeHtml(node.replace(/\s+/g, ' '));
    if (isHidden(node)) return '';
    if (isBlock(node.name) && !empty.has(node.name) && !holding.has(node) && !holdsImage(node)) return '';
    const inner = node.children.map(write).join('');
    if (empty.has(node.name)) return `<${node.name}${writtenAttributes(node, base)}>`;
    if (kept.has(node.name)) return `<${node.name}${writtenAttributes(node, base)}>${inner.trim()}</${node.name}>`;
    return node.name === 'div' || node.name === 'section' ? asParagraph(inner.trim()) : inner;
  };
  return root.children.map(write).join('').trim();
}

function holdsImage(element: PageElement): boolean {
  return elementsOf(element).some(({ name }) => name === 'img');
}

// A div around bare text is a paragraph; around paragraphs it is nothing.
function asParagraph(inner: string): string {
  return inner === '' || /<(?:p|h\d|ul|ol|table|blockquote|pre)[ >]/.test(inner) ? inner : `<p>${inner}</p>`;
}

function writtenAttributes(element: PageElement, base: string): string {
  const plain = (attributes[element.name] ?? []).map((name) => [name, attributeOf(element, name)] as const);
  const address = addresses[element.name];
  const url = address === undefined ? null : resolveAddress(attributeOf(element, address), base);
  const all = address === undefined || url === null ? plain : [[address, url] as const, ...plain];
  return all
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}
