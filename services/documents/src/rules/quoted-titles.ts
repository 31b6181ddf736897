/** A title in book marks 《…》, with the marks inside it, and its place in UTF-16 units. */
export interface QuotedTitle {
  readonly title: string;
  /** Where 《 stands. */
  readonly index: number;
  /** One past the closing 》. */
  readonly end: number;
}

/** A longer run between book marks is an opening mark that nobody closed. */
const longestTitle = 300;

/**
 * The outermost titles a text quotes, in their order: of 《〈甲办法〉实施细则》 and 《转发《甲办法》的通知》 the whole.
 * An opening mark that is not closed on its line, or not soon, quotes nothing.
 */
export function* quotedTitles(text: string): Generator<QuotedTitle> {
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[《》\n]/gu)) {
    if (mark === '\n') open.length = 0;
    else if (mark === '《') open.push(index);
    else {
      const start = open.pop();
      if (start === undefined || index - start > longestTitle) continue;
      // The nearest mark still open is the innermost: if that is too far, all are.
      const outer = open.at(-1);
      if (outer !== undefined && index - outer <= longestTitle) continue;
      open.length = 0;
      yield { title: text.slice(start + 1, index), index: start, end: index + 1 };
    }
  }
}
