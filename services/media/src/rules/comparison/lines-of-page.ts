import type { PageElement } from '@dibao/shared/page/element';
import { isFurniture, isSiteFooter, isStatement } from '@dibao/shared/page/page-furniture';
import type { TextBlock } from '@dibao/shared/page/text-blocks';
import type { CommonRun } from './common-runs.ts';
import type { ComparedSide } from './compared-side.ts';
import type { ShownLine, ShownLines } from './shown-lines.ts';
import { isTelling } from './telling-words.ts';

/** Tells lines of a page from those of the copy it shows. */
export interface LinesOfPage {
  /**
   * Whether a line among those of a copy belongs to the page: chrome, advertising, links. At the rims of a text it may carry
   * numbers; in its middle nothing that says something, whatever marks stand around it.
   */
  isOfPage(line: ShownLine, isRim: boolean): boolean;
  /** Whether a line leads elsewhere. A link that was never closed, and holds the copy, leads nowhere. */
  isLink(line: ShownLine): boolean;
}

export function createLinesOfPage(lines: ShownLines, page: ComparedSide, runs: readonly CommonRun[]): LinesOfPage {
  const holding = holdersOf(lines, page, runs);
  // The whole page may stand in a form, or in a box called “sidebar”: that marks nothing as chrome.
  const ownOf = ({ block }: ShownLine): TextBlock => ({
    ...block,
    path: block.path.filter((element) => !holding.has(element)),
    linked: block.path.some((element) => element.name === 'a' && holding.has(element)) ? 0 : block.linked,
  });
  return {
    isLink: (line) => ownOf(line).linked > line.block.text.length / 2,
    isOfPage(line, isRim) {
      const { block } = line;
      if (!isRim && (isStatement(block.text) || isTelling(block.text))) return false;
      const own = ownOf(line);
      return isFurniture(own) || isSiteFooter(own) || isOrnament(block.text);
    },
  };
}

const leastHeld = 12;

function holdersOf(lines: ShownLines, page: ComparedSide, runs: readonly CommonRun[]): ReadonlySet<PageElement> {
  const holding = new Set<PageElement>();
  for (const { right, length } of runs) {
    const [from, to] = page.range(right, right + length);
    for (const line of lines.touching(from, to)) {
      const held = Math.min(to, line.to) - Math.max(from, line.from);
      if (held >= Math.min(leastHeld, (line.to - line.from) / 2)) for (const at of line.block.path) holding.add(at);
    }
  }
  return holding;
}

// ▼▼▼ or 📌 under a title.
const rule = /^([▲▼△▽●■◆◇★☆▪•·*_=~—-])\s?(?:\1\s?){2,}$/u;
const pictures = /^[[\p{Emoji_Presentation}\ufe0f\s]--[✅❌❎]]+$/v;

function isOrnament(text: string): boolean {
  return rule.test(text) || pictures.test(text);
}

/** Whether words put inside a line are of the page: 扫一扫在手机打开当前页, and nothing that could count. */
export function areOfPage(words: string): boolean {
  const text = words.trim();
  return (
    text.length >= 3 &&
    !/\p{N}/u.test(text) &&
    !isTelling(text) &&
    isFurniture({ text, linked: 0, path: [], marker: null })
  );
}
