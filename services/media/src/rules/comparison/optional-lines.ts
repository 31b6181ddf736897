import type { ShownLines } from './shown-lines.ts';
import { significant } from './significant-text.ts';

// Marks of the paper form that a page may leave away: how it was disclosed, to whom copies went, who printed it when.
const paperForm =
  /^[（(【[]?(?:此件(?:公开发布|依申请公开|不公开)|此件公開發佈|信息公开选项|主动公开|公开方式|抄送|抄報|抄报|分送)|^.{2,40}(?:办公室|办公厅|秘书处|辦公室)\s*\d{4}年\d{1,2}月\d{1,2}日印发$|^(?:共印|印数)/u;
const date = /^[\d〇一二三四五六七八九十年月日]+$/u;

/** Where else a page may show a line of a text. */
export interface ShownElsewhere {
  readonly lines: ShownLines;
  /** The significant signs of the page. */
  readonly signs: string;
  /** The significant signs of the title. */
  readonly title: string;
  /** What the page says of itself beside its lines, in significant signs. */
  readonly aside: string;
}

/**
 * Whether whole lines of a text may be absent where they stand: marks of the paper form, and lines that the page shows
 * elsewhere as lines, as a title or a number above a table of metadata, or a list of attachments at the side. A date shown
 * elsewhere may be another date, and does not count; nor does a line of the text proper, which has its place.
 */
export function isOptionalLine(words: string, isInProse: boolean, elsewhere: ShownElsewhere): boolean {
  return words.split('\n').every((line) => {
    const signs = significant(line);
    if (signs === '' || paperForm.test(line.trim())) return true;
    return !isInProse && signs.length >= 4 && !date.test(signs) && isShown(signs, elsewhere);
  });
}

// 发文字号：某政发〔2026〕3号
const label = 8;

// A number stands for one document only, so it may be shown in the middle of a line as well.
const documentNumber = /^\p{Script=Han}{2,15}\d{4}\|?\d{1,4}号$/u;

function isShown(signs: string, { lines, signs: page, title, aside }: ShownElsewhere): boolean {
  if (documentNumber.test(signs) && page.includes(signs)) return true;
  const shown = lines.lines
    .filter(({ block }) => block.text.length <= signs.length * 2 + 40)
    .map(({ block }) => significant(block.text));
  const isTitle = title.includes(signs) && (aside.includes(title) || shown.some((line) => line.includes(title)));
  return isTitle || shown.some((line) => line.endsWith(signs) && line.length <= signs.length + label);
}
