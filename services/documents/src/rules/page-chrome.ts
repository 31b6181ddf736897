import { type TextLine, linesOf, longestHeading } from './text-lines.ts';

const location = /^(?:您?(?:现在|当前)?(?:所在)?的?位置|当前位置|现在位置)(?:是)?\s*[:：]\s*(.*)$/u;
const breadcrumb = /^首页\s*(?:>|＞|»|→|\/)\s*\S/u;
const control =
  /^(?:保存为word|打印(?:本页)?|关闭(?:本页|窗口)?|返回(?:首页|顶部)?|收藏|大|中|小|默认|分享(?:到)?|复制链接|下载|字号|字体(?:大小)?|扫一扫.{0,20}){1,4}$/iu;
const betweenControls = /[\s:：|｜【】[\]()（）]+/u;
const counters =
  /^(?:今天是.{0,40}|(?:浏览|点击|阅读)(?:次数|量|数)?\s*[:：].{0,20}|欢迎您?(?:访问|光临).{0,30}|\[?我要纠错\]?)$/u;
// The words alone are no chrome: a list whose item is 关闭 or 大 exists. Of these a page has several.
const plainWord = /^(?:大|中|小|下载|返回|关闭|收藏|默认)$/u;

/** A text taken from a web page, told apart from the page around it. */
export interface StrippedPage {
  /** The text with the page's own lines emptied; every character kept stands at its old index less what was removed before it. */
  readonly text: string;
  /** The path of columns the page stood in (信息公开>办公室文件), without the home page: provenance, C05. */
  readonly columnPath: string | null;
  readonly hasChrome: boolean;
}

/** Takes the page around a text off it: location line, font sizes, print and close buttons, today's date (C05, C06). */
export function stripPageChrome(text: string): StrippedPage {
  const chrome = linesOf(text).filter((line) => isChrome(line));
  if (chrome.length === 0) return { text, columnPath: null, hasChrome: false };
  const paths = chrome.map(({ text: line }) => location.exec(line)?.[1] ?? (breadcrumb.test(line) ? line : null));
  const rows = new Set(chrome.map(({ row }) => row));
  const kept = text.split('\n').filter((_, row) => !rows.has(row));
  return { text: kept.join('\n'), columnPath: toColumnPath(paths.find((path) => path !== null)), hasChrome: true };
}

/** Says whether a body still carries lines of the web page it was taken from. */
export function hasPageChrome(text: string): boolean {
  return linesOf(text).some((line) => isChrome(line));
}

function isChrome({ text }: TextLine): boolean {
  if (text.length > longestHeading) return false;
  if (location.test(text) || breadcrumb.test(text) || counters.test(text)) return true;
  return text.length <= 80 && !plainWord.test(text) && isRowOfControls(text);
}

/** Taken apart first: one pattern for words and blanks together would backtrack without end. */
function isRowOfControls(line: string): boolean {
  const words = line.replace(/保存为\s{1,4}word/iu, '保存为word').split(betweenControls);
  const spoken = words.filter((word) => word !== '');
  return spoken.length > 0 && spoken.every((word) => control.test(word));
}

function toColumnPath(path: string | null | undefined): string | null {
  const columns = (path ?? '')
    .split(/\s*(?:>|＞|»|→|\/)+\s*/u)
    .map((column) => column.trim())
    .filter((column) => column !== '' && column !== '首页');
  return columns.length > 0 ? columns.join('>') : null;
}
