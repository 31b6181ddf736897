import { elementsOf, type PageElement, type PageNode, textOf } from '@dibao/shared/page/element';
import { compile, selectAll } from 'css-select';

/** Finds elements of a page by CSS selectors; within an element, which counts itself when none is given. */
export type Select = (selector: string, within?: PageElement) => readonly PageElement[];

/** Whether a text is a CSS selector that can be looked for. */
export function isSelector(text: string): boolean {
  try {
    compile<PageNode, PageElement>(text, { adapter: adapterOf(() => null) });
    return true;
  } catch {
    return false;
  }
}

/** Makes a page selectable: its tree knows no parents, and selectors ask for them. */
export function createSelect(root: PageElement): Select {
  const parents = new Map<PageElement, PageElement>();
  for (const element of elementsOf(root)) {
    for (const child of element.children) if (typeof child !== 'string') parents.set(child, element);
  }
  const adapter = adapterOf((element) => parents.get(element) ?? null);
  return (selector, within = root) =>
    selectAll<PageNode, PageElement>(selector, within === root ? root.children.slice() : [within], { adapter });
}

function adapterOf(parentOf: (element: PageElement) => PageElement | null) {
  const isTag = (node: PageNode): node is PageElement => typeof node !== 'string';
  return {
    isTag,
    getName: ({ name }: PageElement) => name,
    getAttributeValue: ({ attributes }: PageElement, name: string) => attributes.get(name),
    hasAttrib: ({ attributes }: PageElement, name: string) => attributes.has(name),
    getChildren: (node: PageNode) => (isTag(node) ? node.children.slice() : []),
    getParent: parentOf,
    getSiblings: (node: PageNode) => (isTag(node) ? (parentOf(node)?.children.slice() ?? [node]) : [node]),
    getText: (node: PageNode) => (isTag(node) ? textOf(node) : node),
    // Only asked for several starting points, of which none lies in another here.
    removeSubsets: (nodes: PageNode[]) => nodes,
  };
}
