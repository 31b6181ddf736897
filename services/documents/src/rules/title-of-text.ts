import { normaliseForSearch } from '@dibao/shared/text-normalise';
import { isAgencyName } from './agency-name.ts';
import { dateOf } from './dates.ts';
import { type TextLine, joinBrokenLines, longestHeading } from './text-lines.ts';

const numberLine =
  /^[^，。；《》]{1,30}[〔[(（﹝【]\s*\d{4}\s*[〕\])）﹞】]\s*第?\s*[\d-]{1,8}\s*[号號](?:\s*签发人.*)?$/u;
const pageMark = /^(?:[-—–]+\s*\d+\s*[-—–]+|签发人\s*[:：].*|特急|加急|急件|机密|秘密|绝密.*|\d{1,6})$/u;
const sentence = /[。！？；]|[，,].*[，,]/u;
const bodyStart =
  /^(?:第[一二三四五六七八九十百]+[章条编节]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|为(?:了|进一步|深入|贯彻|加强|规范)|根据|按照|经.{0,20}同意|各.{0,40}[:：]$)/u;

const longestTitle = 200;
const mostTitleLines = 6;

/**
 * The title a text begins with, its broken lines joined; null where the text begins with recipients or a paragraph.
 * `before` is the place of the recipients' line among the lines, null where there is none.
 */
export function findTitle(lines: readonly TextLine[], before: number | null): string | null {
  const parts: string[] = [];
  for (const { text } of lines.slice(0, before ?? mostTitleLines + 6)) {
    if (text.length > longestHeading) break;
    if (isFurniture(text)) continue;
    if (sentence.test(text) || bodyStart.test(text) || /[:：]$/u.test(text)) break;
    // Without recipients nothing marks the end but the text's own look: a line that closes a title closes it.
    if (before === null && parts.length > 0 && closesTitle(parts.join(''))) break;
    parts.push(text);
    if (parts.length > mostTitleLines) return null;
  }
  const title = joinBrokenLines(parts);
  return title !== '' && title.length <= longestTitle && !/[:：,，、]$/u.test(title) ? title : null;
}

/** The issuer a letterhead names, 某省人民政府办公厅文件 without 文件; null without one. */
export function findLetterhead(lines: readonly TextLine[]): string | null {
  return (
    lines
      .slice(0, 5)
      .map(({ text }) => agencyOfLetterhead(text))
      .find((agency) => agency !== null) ?? null
  );
}

/** A broken title may end a line with 文件 as well; a letterhead is an agency and 文件. */
function agencyOfLetterhead(line: string): string | null {
  if (line.length > 60 || !/文\s*件$/u.test(line)) return null;
  const agency = joinBrokenLines([line.replace(/文\s*件$/u, '')]);
  return isAgencyName(normaliseForSearch(agency)) ? agency : null;
}

function isFurniture(line: string): boolean {
  return (
    agencyOfLetterhead(line) !== null ||
    numberLine.test(line) ||
    pageMark.test(line) ||
    dateOf(line.replace(/^[（(]|[）)]$/gu, '')) !== null
  );
}

function closesTitle(title: string): boolean {
  return /(?:通知|公告|通告|通报|意见|决定|决议|批复|函|办法|规定|细则|条例|报告|命令|令|方案|规划|计划|措施|纲要|要点|解读)(?:[（(][^（()）]{1,12}[）)])?$/u.test(
    title,
  );
}
