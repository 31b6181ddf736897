import { linesOf, longestHeading } from './text-lines.ts';

/** The fields of a disclosure page's header, as they are written there (C01–C04). */
export type HeaderField =
  | 'indexNumber'
  | 'documentNumber'
  | 'publishedOn'
  | 'issuer'
  | 'keywords'
  | 'title'
  | 'subject'
  | 'genre'
  | 'writtenOn'
  | 'effectiveFrom'
  | 'validUntil'
  | 'legalForce'
  | 'disclosure';

/** The header of a disclosure page, each value raw; a field the header leaves empty is absent. */
export type HeaderBlock = Readonly<Partial<Record<HeaderField, string>>>;

const labels: Readonly<Record<string, HeaderField>> = {
  索引号: 'indexNumber',
  信息索引: 'indexNumber',
  发文字号: 'documentNumber',
  文号: 'documentNumber',
  文件编号: 'documentNumber',
  发布日期: 'publishedOn',
  发布时间: 'publishedOn',
  公开日期: 'publishedOn',
  发文机关: 'issuer',
  发文单位: 'issuer',
  发布机构: 'issuer',
  发布单位: 'issuer',
  主题词: 'keywords',
  关键词: 'keywords',
  标题: 'title',
  名称: 'title',
  信息名称: 'title',
  主题分类: 'subject',
  分类: 'subject',
  信息分类: 'subject',
  体裁分类: 'genre',
  成文时间: 'writtenOn',
  成文日期: 'writtenOn',
  生成日期: 'writtenOn',
  实施日期: 'effectiveFrom',
  施行日期: 'effectiveFrom',
  生效日期: 'effectiveFrom',
  废止日期: 'validUntil',
  失效日期: 'validUntil',
  有效性: 'legalForce',
  公开方式: 'disclosure',
  公开属性: 'disclosure',
};

/** 索 引 号 with blanks for looks is as common as 索引号. */
const anyLabel = Object.keys(labels)
  .toSorted((a, b) => b.length - a.length)
  .map((label) => [...label].join(String.raw`[ \u3000\u00a0]{0,4}`))
  .join('|');
// A label begins a line or follows a blank; its value may be glued to it.
const labelPattern = new RegExp(String.raw`(?:^|(?<=[\s|]))[【\[]?(${anyLabel})[】\]]?[ \t\u3000\u00a0]*[:：]?`, 'gu');

/** The header stands at the top of a page: what looks like one further down is part of the text. */
const headerLines = 60;
/** Fewer fields are a sentence that begins with 标题 or 分类. */
const leastFields = 3;

/** A header block and the text without it. */
export interface SplitHeader {
  readonly header: HeaderBlock | null;
  readonly text: string;
}

/** Reads the header block of a disclosure page, several fields to a line, values glued to their labels, and takes it off. */
export function splitHeaderBlock(text: string): SplitHeader {
  const fields = new Map<HeaderField, string>();
  const rows = new Set<number>();
  for (const line of linesOf(text).slice(0, headerLines)) {
    if (rows.size > 0 && !startsWithLabel(line.text)) break;
    if (line.text.length > longestHeading || !startsWithLabel(line.text)) continue;
    for (const [field, value] of fieldsOf(line.text)) if (value !== '' && !fields.has(field)) fields.set(field, value);
    rows.add(line.row);
  }
  if (fields.size < leastFields) return { header: null, text };
  const kept = text.split('\n').filter((_, row) => !rows.has(row));
  return { header: Object.fromEntries(fields), text: kept.join('\n') };
}

function startsWithLabel(line: string): boolean {
  return line.length <= longestHeading && line.search(labelPattern) === 0;
}

function* fieldsOf(line: string): Generator<readonly [HeaderField, string]> {
  const found = [...line.matchAll(labelPattern)];
  for (const [at, match] of found.entries()) {
    const field = labels[(match[1] ?? '').replace(/\s/gu, '')];
    const value = line.slice(match.index + match[0].length, found[at + 1]?.index).replace(/^[\s|]+|[\s|]+$/gu, '');
    if (field !== undefined) yield [field, value];
  }
}
