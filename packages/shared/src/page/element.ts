/** An element of a page, or a text in it. Elements nest at most {@link depthLimit} deep, so recursion is safe. */
export type PageNode = PageElement | string;

export interface PageElement {
  /** In lower case; empty for the root. */
  readonly name: string;
  /** Names in lower case; of a repeated attribute the first. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly PageNode[];
}

/** How deep elements nest; what is deeper becomes a child of the deepest. */
export const depthLimit = 200;

/** Every element below and including `element`, in document order. */
export function* elementsOf(element: PageElement): Generator<PageElement> {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (const child of next.children.toReversed()) if (typeof child !== 'string') waiting.push(child);
  }
}

/** All text below an element, visible or not, with white space collapsed. */
export function textOf(element: PageElement): string {
  return rawText(element).replace(/\s+/g, ' ').trim();
}

function rawText(node: PageNode): string {
  return typeof node === 'string' ? node : node.children.map(rawText).join('');
}

/** An attribute without white space around it; empty when absent. */
export function attributeOf(element: PageElement, name: string): string {
  return element.attributes.get(name)?.trim() ?? '';
}
