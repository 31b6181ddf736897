import { attributeOf, type PageElement, type PageNode } from './element.ts';
import { isBlock } from './nesting.ts';
import { parseHtml } from './parse-html.ts';
import { isHidden, isReadable, plainStyle, type ShownStyle, styleWithin } from './shown-style.ts';

/** A line of visible text. */
export interface TextBlock {
  /** White space collapsed. */
  readonly text: string;
  /** How many of its characters are links. */
  readonly linked: number;
  /** The elements around it, the outermost first. */
  readonly path: readonly PageElement[];
  /** The number a browser shows before it, in an ordered list. */
  readonly marker: number | null;
}

const rightToLeft = '\u202e';
const raised = new Map(Array.from('0123456789+-', (sign, at) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'.charAt(at)]));
const lowered = new Map(Array.from('0123456789+-', (sign, at) => [sign, '₀₁₂₃₄₅₆₇₈₉₊₋'.charAt(at)]));
const scripts: Readonly<Record<string, ReadonlyMap<string, string>>> = { sup: raised, sub: lowered };

/** The visible text of an element, line by line in document order. */
export function textBlocksOf(root: PageElement): TextBlock[] {
  const blocks: TextBlock[] = [];
  const path: PageElement[] = [];
  let text = '';
  let linked = 0;
  let links = 0;
  let preformatted = 0;
  let marker: number | null = null;

  function endBlock(): void {
    const collapsed = text.replace(/\s+/g, ' ').trim();
    if (collapsed !== '') {
      blocks.push({ text: collapsed, linked: Math.min(linked, collapsed.length), path: path.slice(), marker });
      marker = null;
    }
    text = '';
    linked = 0;
  }

  function addText(added: string): void {
    if (preformatted === 0 || !added.includes('\n')) {
      text += added;
      if (links > 0) linked += added.trim().length;
      return;
    }
    for (const line of added.split('\n')) {
      text += line;
      endBlock();
    }
  }

  function visit(node: PageNode, place: number | null, style: ShownStyle): void {
    if (typeof node === 'string') {
      if (isReadable(style)) addText(inScript(node, path.at(-1)));
      return;
    }
    if (node.name === 'iframe') addFrame(node);
    if (isHidden(node)) return;
    const breaks = isBlock(node.name);
    if (breaks) endBlock();
    if (place !== null) marker = place;
    path.push(node);
    if (node.name === 'a') links += 1;
    if (node.name === 'pre') preformatted += 1;
    const within = styleWithin(node, style);
    if (isReadable(within)) addText(textOfField(node) + orderOf(node));
    visitChildren(node, within);
    if (breaks) endBlock();
    if (node.name === 'a') links -= 1;
    if (node.name === 'pre') preformatted -= 1;
    path.pop();
  }

  function visitChildren(parent: PageElement, style: ShownStyle): void {
    let number = parent.name === 'ol' ? Number(attributeOf(parent, 'start') || 1) : null;
    for (const child of parent.children) {
      const isItem = number !== null && typeof child !== 'string' && child.name === 'li';
      if (isItem && attributeOf(child, 'value') !== '') number = Number(attributeOf(child, 'value'));
      visit(child, isItem ? number : null, style);
      if (isItem && number !== null) number += parent.attributes.has('reversed') ? -1 : 1;
    }
  }

  // A page written into an attribute is shown like the rest.
  function addFrame(frame: PageElement): void {
    const written = attributeOf(frame, 'srcdoc');
    if (written === '') return;
    endBlock();
    for (const { text: line } of textBlocksOf(parseHtml(written).root)) {
      blocks.push({ text: line, linked: 0, path: path.slice(), marker: null });
    }
  }

  visitChildren(root, plainStyle);
  endBlock();
  return blocks;
}

/** A raised 2 is another sign than a 2: 10² is not 102. */
function inScript(text: string, element: PageElement | undefined): string {
  const signs = scripts[element?.name ?? ''];
  const said = text.trim();
  if (signs === undefined || !/^[\d+-]+$/u.test(said)) return text;
  return Array.from(said, (sign) => signs.get(sign) ?? sign).join('');
}

/** The words a form field shows. */
function textOfField(element: PageElement): string {
  if (element.name !== 'input') return '';
  const type = attributeOf(element, 'type').toLowerCase();
  return ['', 'text', 'button', 'submit', 'reset', 'search'].includes(type) ? ` ${attributeOf(element, 'value')} ` : '';
}

function orderOf(element: PageElement): string {
  const isTurned = element.name === 'bdo' || /bidi-override/i.test(attributeOf(element, 'style'));
  const order = `${attributeOf(element, 'dir')} ${attributeOf(element, 'style')}`;
  return isTurned && /(?:^|[\s:])rtl\b/i.test(order) ? rightToLeft : '';
}
