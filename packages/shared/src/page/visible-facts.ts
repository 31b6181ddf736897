import { tidyText } from '../text-normalise.ts';
import { type PageDate, parsePageDate } from './page-date.ts';
import type { TextBlock } from './text-blocks.ts';

/** What a page tells its readers about an article beside its text. */
export interface VisibleFacts {
  readonly source: string | null;
  readonly pubDate: PageDate | null;
}

const longest = 400;
const sourceLabel = /(?:^|[\s|)\]])(?:信息|稿件|文章|内容|新闻)?来\s?源:\s?([^\s|[(]{0,40})/u;
const dateLabel = /(?:发布|发表|更新|公布|公开)?(?:时间|日期):\s?/u;
const labelledDate = new RegExp(`${dateLabel.source}(?=(?:19|20)\\d{2})`, 'u');

/** Reads lines such as “来源：某县人民政府 发布时间：2026-06-13 14∶06”, also where label and value stand in two cells. */
export function visibleFactsOf(blocks: readonly TextBlock[]): VisibleFacts {
  let source: string | null = null;
  let pubDate: PageDate | null = null;
  for (const [index, { text }] of blocks.entries()) {
    if (text.length > longest || !/来\s?源|时间|日期/u.test(text)) continue;
    const line = spacedText(text);
    const next = blocks[index + 1]?.text ?? '';
    source ??= sourceIn(line, next);
    pubDate ??= dateIn(line, next);
    if (source !== null && pubDate !== null) break;
  }
  return { source, pubDate };
}

function sourceIn(line: string, next: string): string | null {
  const match = sourceLabel.exec(line);
  if (match === null) return null;
  const value = match[1] ?? '';
  if (value !== '') return value.replace(/(?:发布|发表|更新)?(?:时间|日期)$/u, '');
  return next.length > 0 && next.length <= 40 && !/[:：]/u.test(next) ? next : null;
}

function dateIn(line: string, next: string): PageDate | null {
  const labelled = labelledDate.exec(line);
  if (labelled !== null) return parsePageDate(line.slice(labelled.index + labelled[0].length));
  if (sourceLabel.test(line)) return parsePageDate(line);
  return new RegExp(`${dateLabel.source}$`, 'u').test(line) ? parsePageDate(next) : null;
}

// tidyText drops the spaces that separate facts; only the signs are wanted here.
function spacedText(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => tidyText(word).text)
    .join(' ');
}
