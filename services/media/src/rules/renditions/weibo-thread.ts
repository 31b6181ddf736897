import { linesOf } from './released-text.ts';
import { splitText } from './split-text.ts';
import { weiboWeight } from './text-weight.ts';

/** What a post shows without being unfolded, in Weibo's own count. */
export const weiboLimit = 140;
/** A longer thread is not read: what is more stands behind the link. */
const mostParts = 9;

/** More than fits into a thread in any case. */
const lookedAt = 20_000;

/** A text as a thread of posts. */
export interface WeiboThread {
  readonly parts: readonly string[];
  /** The text goes on behind the link. */
  readonly isExcerpt: boolean;
}

/**
 * The title and the text as posts of at most {@link weiboLimit}, numbered where there are several; the first and the last
 * lead to the original.
 */
export function weiboThread(title: string, body: string, link: string | null): WeiboThread {
  const head = `【${shortTitle(title)}】`;
  const text = linesOf(body.slice(0, lookedAt)).join('\n');
  const one = [head, text, linked('原文', link)].filter((part) => part !== '').join('\n');
  if (weiboWeight(one) <= weiboLimit) return { parts: [one], isExcerpt: false };

  const first = `${head}\n`;
  const numbering = weiboWeight('（9/9）');
  const leads = { first: `\n${linked('原文', link)}`, last: `\n${linked('节选，全文', link)}` };
  const room = (piece: number) =>
    weiboLimit -
    numbering -
    (piece === 0 ? weiboWeight(first) + weiboWeight(leads.first) : 0) -
    // Any part may turn out to be the last.
    (piece > 0 ? weiboWeight(leads.last) : 0);
  const pieces = [...splitText(text, weiboWeight, room).take(mostParts + 1)];
  const shown = pieces.slice(0, mostParts);
  const isExcerpt = pieces.length > mostParts || body.length > lookedAt;
  const parts = shown.map((piece, place) => {
    const isLast = place === shown.length - 1;
    const number = shown.length === 1 ? '' : `（${place + 1}/${shown.length}）`;
    const lead = isLast ? linked(isExcerpt ? '节选，全文' : '原文', link) : place === 0 ? linked('原文', link) : '';
    return `${place === 0 ? first : ''}${piece}${number}${lead === '' ? '' : `\n${lead}`}`;
  });
  return { parts, isExcerpt };
}

function linked(word: string, link: string | null): string {
  return link === null ? '' : `${word}：${link}`;
}

/** A title leaves room for a text beside it. */
function shortTitle(title: string): string {
  const [beginning = title] = splitText(title, weiboWeight, () => weiboLimit / 2);
  return beginning === title ? title : `${beginning}…`;
}
