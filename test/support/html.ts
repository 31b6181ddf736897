import { selectAll, selectOne } from 'css-select';
import { parseDocument } from 'htmlparser2';

type Tree = ReturnType<typeof parseDocument>;
type Element = Extract<Tree['children'][number], { readonly attribs: unknown }>;

/** A page as an HTML parser reads it. */
export interface ReadHtml {
  /** The words a reader sees in all elements a selector finds, blanks evened out. */
  texts(selector: string): string[];
  /** The values of an attribute. */
  attributes(selector: string, name: string): string[];
  has(selector: string): boolean;
  /** The content of a page tag; null: it is not there. */
  tag(name: string): string | null;
}

export function readHtml(html: string): ReadHtml {
  const tree = parseDocument(html);
  const elements = (selector: string) => selectAll<Tree['children'][number], Element>(selector, tree);
  return {
    texts: (selector) => elements(selector).map((element) => textOf(element).replaceAll(/\s+/g, ' ').trim()),
    attributes: (selector, name) => elements(selector).flatMap(({ attribs }) => attribs[name] ?? []),
    has: (selector) => selectOne(selector, tree) !== null,
    tag: (name) => elements(`meta[name="${name}"]`)[0]?.attribs['content'] ?? null,
  };
}

function textOf(node: Tree['children'][number]): string {
  if ('data' in node) return node.type === 'text' ? node.data : '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
