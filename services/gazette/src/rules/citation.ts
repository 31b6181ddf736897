import { type IssueNumber, formatIssueNumber, parseIssueNumber } from './issue-number.ts';

/** Where a text stands in a gazette, as it is quoted in decisions and footnotes. */
export interface Citation {
  readonly gazette: string;
  readonly year: number;
  readonly issue: IssueNumber;
  /** First and last page; equal for one page, null where the source has no page numbers. */
  readonly pages: { readonly from: number; readonly to: number } | null;
}

const citation =
  /^《(?<gazette>[^《》]+)》\s*(?<year>\d{4})年(?<issue>.+?)(?:[,，]?\s*第(?<from>\d+)(?:\s*[-—–~～至]\s*(?<to>\d+))?[页頁])?$/u;

/** `《某省人民政府公报》2017年第5期第12页`, `…第12-14页`; without pages `《…》2005年第1期`. */
export function formatCitation({ gazette, year, issue, pages }: Citation): string {
  const where = pages === null ? '' : `第${pages.from === pages.to ? pages.from : `${pages.from}-${pages.to}`}页`;
  return `《${gazette}》${year}年${formatIssueNumber({ ...issue, total: null })}${where}`;
}

/** Reads a citation as {@link formatCitation} writes it, and the usual variants of width, script and dashes; null for anything else. */
export function parseCitation(text: string): Citation | null {
  const { gazette, year, issue, from, to } = citation.exec(text.normalize('NFKC').trim())?.groups ?? {};
  const number = issue === undefined ? null : parseIssueNumber(issue);
  if (gazette === undefined || year === undefined || number === null) return null;
  if (from === undefined) return { gazette, year: Number(year), issue: number, pages: null };
  const pages = { from: Number(from), to: Number(to ?? from) };
  return pages.from > 0 && pages.to >= pages.from ? { gazette, year: Number(year), issue: number, pages } : null;
}
