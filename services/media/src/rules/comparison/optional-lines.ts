import type { ComparedSide } from './compared-side.ts';
import type { Hunk } from './hunks.ts';
import { significant } from './significant-text.ts';

// Marks of the paper form that a page may leave away: how it was disclosed, to whom copies went, who printed it when.
const paperForm =
  /^[（(【[]?(?:此件(?:公开发布|依申请公开|不公开)|此件公開發佈|信息公开选项|主动公开|公开方式|抄送|抄報|抄报|分送)|^.{2,40}(?:办公室|办公厅|秘书处|辦公室)\s*\d{4}年\d{1,2}月\d{1,2}日印发$|^(?:共印|印数)/u;
const date = /^[\d〇一二三四五六七八九十年月日]+$/u;
const nearby = 400;

/**
 * Whether whole lines of a text may be absent where they stand: marks of the paper form, and lines that the page shows
 * elsewhere, as a title above a table of metadata or a list of attachments at the side. A date shown elsewhere may be
 * another date, and does not count.
 */
export function isOptionalLine(words: string, left: ComparedSide, hunk: Hunk, alsoShown: string): boolean {
  return words.split('\n').every((line) => {
    const signs = significant(line);
    if (signs === '' || paperForm.test(line.trim())) return true;
    if (signs.length < 4 || date.test(signs)) return false;
    const isRim = hunk.leftFrom < nearby || left.signs.length - hunk.leftTo < nearby;
    return isRim && alsoShown.includes(signs);
  });
}
