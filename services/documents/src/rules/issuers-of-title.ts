import { isAgencyName } from './agency-name.ts';
import { splitLegalForceLabel } from './legal-force.ts';
import { fullRegionName } from './province-names.ts';

/** Where the issuers of a title end: with the word that says what they do, a year, or a quoted title. */
const act =
  /(?<=国务院|办公厅|政府)对|关于|關於|印发|印發|转发|轉發|批转|批轉|贯彻|公布|发布|颁布|批准|同意|修改|废止|延长|表彰|调整|授予|决定|任免|嘉奖|举行|召开|成立|公告|通告|政府工作报告|命令|令(?:第|$|\s|[（(])|[12]\d{3}年|第[\d〇一二三四五六七八九十百]+[号期次]|《|[:：]/u;

// Two names written without a mark between them; the second begins with a region, a party body or the army.
const glued =
  /(?<=国务院|中央|[省市区]委|政府|办公厅|委员会)(?=中共|中央军委|国务院|中国|教育部|省军区|\p{Script=Han}{2,3}(?:警备区|军区))/u;
// What stands before the name and is no part of it: a year, a term of office, the state before its ministries.
const preamble = /^(?:[12]\d{3}年(?:度)?|第[一二三四五六七八九十]+届|中华人民共和国(?=\p{Script=Han}{2,20}$))+/u;

const longestPrefix = 200;

/**
 * The issuers a title begins with, lead issuer first: 上海市民政局、上海市财政局关于…, 国务院办公厅印发….
 * Short forms are completed from the region (市政府 → 上海市人民政府); where a short form has no region it is left out.
 * Empty where the title names none, as 关于… does.
 */
export function issuersOfTitle(title: string, region?: string | null): readonly string[] {
  const text = splitLegalForceLabel(title.slice(0, longestPrefix))
    .title.trim()
    .replace(/^《|^[12]\d{3}年/u, '');
  const end = text.search(act);
  if (end <= 0) return [];
  const home = region ? fullRegionName(region) : null;
  const lead = text
    .slice(0, end)
    .replace(
      /等(?:[一二三四五六七八九十两\d]+(?:个)?(?:部门|单位|委办局|家|厅局|部委)?|有?关?部门|单位)?(?:联合)?\s*$/u,
      '',
    );
  const names = splitNames(lead.replace(preamble, ''), home).map((name) => completeName(name, home));
  return names.every((name) => name !== null && isAgencyName(name)) ? names.filter((name) => name !== null) : [];
}

/** The first of `issuersOfTitle`, null where the title names none. */
export function leadIssuerFromTitle(title: string, region?: string | null): string | null {
  return issuersOfTitle(title, region)[0] ?? null;
}

function splitNames(text: string, home: string | null): string[] {
  const marked = text.split(/[、,，;；\s\u2002\u3000]+/u).filter((name) => name !== '');
  return marked
    .flatMap((name) => name.split(glued))
    .flatMap((name) => (home === null ? [name] : splitBefore(name, home)));
}

/** 河南省人民政府河南省军区: the region's name begins the second issuer. 国家税务总局上海市税务局 is one. */
function splitBefore(name: string, home: string): string[] {
  const at = name.lastIndexOf(home);
  if (at <= 0 || name.startsWith('国家') || name.startsWith('中国') || name.slice(0, at) === '中共') return [name];
  return [name.slice(0, at), name.slice(at)];
}

/** 省政府办公厅, 市委, 市科委: what a region calls its own. */
function completeName(name: string, home: string | null): string | null {
  const short = /^([省市区])(?!直|级|区)(.{1,20})$/u.exec(name);
  if (!short) return name;
  const [, level = '', own = ''] = short;
  if (home === null || !home.endsWith(level)) return null;
  if (/^政府/u.test(own)) return `${home}人民${own}`;
  return /^委(?:办公厅|$)/u.test(own) ? `中共${home}${own}` : `${home}${own}`;
}
