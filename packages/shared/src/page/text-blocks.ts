import { attributeOf, type PageElement, type PageNode } from './element.ts';
import { isBlock } from './nesting.ts';

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

const hiddenNames = new Set(
  'script style noscript template textarea select svg math object applet noframes noembed title head iframe datalist'.split(
    ' ',
  ),
);
const hiddenStyle = /display\s*:\s*none/i;

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

  function visit(node: PageNode, place: number | null): void {
    if (typeof node === 'string') {
      addText(node);
      return;
    }
    if (isHidden(node)) return;
    const breaks = isBlock(node.name);
    if (breaks) endBlock();
    if (place !== null) marker = place;
    path.push(node);
    if (node.name === 'a') links += 1;
    if (node.name === 'pre') preformatted += 1;
    visitChildren(node);
    if (breaks) endBlock();
    if (node.name === 'a') links -= 1;
    if (node.name === 'pre') preformatted -= 1;
    path.pop();
  }

  function visitChildren(parent: PageElement): void {
    let number = parent.name === 'ol' ? Number(attributeOf(parent, 'start') || 1) : null;
    for (const child of parent.children) {
      const isItem = number !== null && typeof child !== 'string' && child.name === 'li';
      visit(child, isItem ? number : null);
      if (isItem && number !== null) number += 1;
    }
  }

  visitChildren(root);
  endBlock();
  return blocks;
}

/** Whether nothing of an element is shown. `visibility` does not count: some platforms reveal their articles by script. */
export function isHidden(element: PageElement): boolean {
  return (
    hiddenNames.has(element.name) ||
    element.attributes.has('hidden') ||
    hiddenStyle.test(element.attributes.get('style') ?? '')
  );
}
