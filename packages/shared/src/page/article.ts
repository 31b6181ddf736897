import { cleanHtml } from './clean-html.ts';
import { attributeOf, elementsOf, type PageElement } from './element.ts';
import type { PageAttachment } from './page-links.ts';
import { isFurniture, isInserted, isSiteFooter } from './page-furniture.ts';
import type { Page } from './read-page.ts';
import { textBlocksOf, type TextBlock } from './text-blocks.ts';

/** The article of a page, found without knowing what it says. */
export interface Article {
  readonly title: string;
  /** Line by line, without the furniture of the page. */
  readonly text: string;
  /** The same as markup of a short list of elements, with absolute addresses and without styles or scripts. */
  readonly html: string;
  readonly attachments: readonly PageAttachment[];
}

/**
 * Finds the article: the smallest element that holds most of the prose of the page, without the lines of furniture at its
 * rims and in it. Null when the page has no prose, as a list page or a page of links.
 */
export function articleOf(page: Page): Article | null {
  const element = smallestWithProse(page.blocks);
  if (element === null) return null;
  const kept = withoutRims(textBlocksOf(element), page);
  const inside = new Set(elementsOf(element));
  const attachments = page.attachments.filter((attachment) => inside.has(attachment.element) || isAppended(attachment));
  return {
    title: page.title,
    text: kept.map(({ text }) => text).join('\n'),
    html: cleanHtml(element, kept, page.url),
    attachments,
  };
}

const bodyMarks =
  /(?:^|[\s_-])(?:ucap-?content|trs[_-]?\w*|zoom|js_content|rich_media_content|article(?:-?(?:content|body|con|text))?|content|pages_content|con_?text|text-?con\w*|zw|zhengwen|xxgk_?content|news_?(?:content|con|text)|detail(?:-?(?:content|con))?|body|main-?text|view|nr)(?:$|[\s_-]|\d)/i;
const held = 0.8;

function smallestWithProse(blocks: readonly TextBlock[]): PageElement | null {
  const prose = new Map<PageElement, number>();
  let total = 0;
  for (const block of blocks) {
    const weight = proseWeight(block);
    total += weight;
    if (weight > 0) for (const element of block.path) prose.set(element, (prose.get(element) ?? 0) + weight);
  }
  if (total < 10) return null;
  let found: PageElement | null = null;
  // A map keeps the order of insertion, outer before inner; lines themselves hold too little to be chosen.
  for (const [element, weight] of prose) {
    if (weight >= total * held && !inline.has(element.name)) found = element;
  }
  return found ?? blocks[0]?.path[0] ?? null;
}

const inline = new Set('p span font strong b em i u a h1 h2 h3 h4 h5 h6 li pre tr td th'.split(' '));

function proseWeight(block: TextBlock): number {
  if (block.linked > block.text.length / 2 || isFurniture(block) || isSiteFooter(block)) return 0;
  const isMarked = block.path.some((element) =>
    bodyMarks.test(`${attributeOf(element, 'id')} ${attributeOf(element, 'class')}`),
  );
  return block.text.length * (isMarked ? 3 : 1);
}

function withoutRims(blocks: readonly TextBlock[], page: Page): TextBlock[] {
  const isRim = (block: TextBlock) => isFurniture(block) || isSiteFooter(block);
  const first = blocks.findIndex((block) => !isRim(block) && block.text !== page.title);
  const last = blocks.findLastIndex((block) => !isRim(block));
  return blocks.slice(Math.max(0, first), last + 1).filter((block) => !isInserted(block));
}

// Lists of attachments often stand beside the body, and say so.
function isAppended({ name }: PageAttachment): boolean {
  return /附件|附表|附录/.test(name);
}
