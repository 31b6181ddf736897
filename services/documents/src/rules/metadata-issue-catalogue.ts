import type { Bilingual } from '@dibao/shared/bilingual';

/** What can be wrong with a document's metadata: where, why it matters (clause), and how it is said; `{}` is the detail. */
interface CatalogueEntry {
  readonly field: string;
  readonly clause: string | null;
  readonly message: Bilingual;
}

const entry = (field: string, clause: string | null, zh: string, en: string): CatalogueEntry => ({
  field,
  clause,
  message: { zh, en },
});

/** Every metadata issue the hub knows, by its code. Codes are stable: outside programs count and filter by them. */
export const metadataIssueCatalogue = {
  TITLE_DERIVED: entry(
    'title',
    'J25',
    '原文没有标题，现标题由正文生成。',
    'The text has no title; this one was made from its opening.',
  ),
  NUMBER_MISSING: entry('documentNumber', 'J25', '缺少发文字号。', 'The document number is missing.'),
  NUMBER_MALFORMED: entry(
    'documentNumber',
    'J26',
    '发文字号“{}”不完整或不规范，按原样保留。',
    'The document number “{}” is damaged or irregular; it is kept as it came.',
  ),
  NUMBER_SHARED: entry(
    'documentNumber',
    'C02',
    '另有文件使用同一发文字号“{}”。',
    'Another document carries the same number “{}”.',
  ),
  NUMBER_MAY_BE_CITED: entry(
    'documentNumber',
    'C02',
    '发文字号“{}”可能是文中引用的其他文件的字号。',
    'The number “{}” may be that of a cited document.',
  ),
  INDEX_NUMBER_MISSING: entry('indexNumber', 'C01', '缺少索引号。', 'The index number is missing.'),
  INDEX_NUMBER_UNPARSED: entry(
    'indexNumber',
    'C01',
    '索引号“{}”不属于已知格式，按原样保留。',
    'The index number “{}” is of no known form; it is kept as it came.',
  ),
  ISSUER_UNKNOWN: entry('issuers', 'C03', '未能确定发文机关。', 'The issuer is unknown.'),
  DATE_UNREADABLE: entry(
    'dates',
    'C04',
    '日期“{}”无法识别或不存在。',
    'The date “{}” cannot be read or does not exist.',
  ),
  WRITTEN_ON_MISSING: entry('writtenOn', 'C04', '缺少成文日期。', 'The date of writing is missing.'),
  PUBLISHED_ON_MISSING: entry('publishedOn', 'C02', '缺少发布日期。', 'The date of publication is missing.'),
  SIGNED_AFTER_PUBLISHED: entry(
    'writtenOn',
    'C04',
    '成文日期晚于发布日期。{}',
    'It was written after it was published. {}',
  ),
  PUBLISHED_YEARS_AFTER_SIGNED: entry(
    'publishedOn',
    'C04',
    '发布日期比成文日期晚多年（旧文补发属正常情况）。{}',
    'It was published years after it was written, as old papers are. {}',
  ),
  ISSUED_BEFORE_WRITTEN: entry(
    'issuedOn',
    'C08',
    '印发日期早于成文日期。{}',
    'It was issued before it was written. {}',
  ),
  EFFECTIVE_BEFORE_PUBLISHED: entry(
    'effectiveFrom',
    'F06',
    '施行日期早于发布日期。{}',
    'It takes effect before it was published. {}',
  ),
  VALID_UNTIL_BEFORE_EFFECTIVE: entry(
    'validUntil',
    null,
    '有效期截止日早于施行日期。{}',
    'Its validity ends before it takes effect. {}',
  ),
  DISCLOSURE_UNDETERMINED: entry('disclosure', 'B05', '公开属性未确定。', 'The disclosure is undetermined.'),
  MARKER_AGAINST_FIELD: entry(
    'disclosure',
    'B01',
    '文中标注的公开属性与登记的公开属性不一致。',
    'The marker in the text and the disclosure on record disagree.',
  ),
  PUBLISHED_AGAINST_MARKER: entry(
    'disclosure',
    'B01',
    '文中标注不是主动公开，却已在政府网站发布。',
    'The text is marked as not proactively disclosed, yet it stands on a government site.',
  ),
  PUBLISHED_AGAINST_FIELD: entry(
    'disclosure',
    'B01',
    '登记的公开属性不是主动公开，却已在政府网站发布。',
    'It is recorded as not proactively disclosed, yet it stands on a government site.',
  ),
  REDACTION_UNCONFIRMED: entry(
    'disclosure',
    'B22',
    '标注为删减后公开，须确认现文本是否已删减。',
    'Only a shortened text may be public; confirm that this is the one.',
  ),
  BODY_MISSING: entry('body', null, '缺少正文。', 'The text is missing.'),
  BODY_HAS_PAGE_CHROME: entry(
    'body',
    'C06',
    '正文中混有网页的导航或按钮文字。',
    'The text contains navigation or buttons of a web page.',
  ),
  ATTACHMENT_MISSING: entry(
    'attachments',
    'J23',
    '文中列有附件“{}”，但没有附件内容。',
    'The text names the attachment “{}”, but it is not here.',
  ),
  CITED_NUMBER_MALFORMED: entry(
    'body',
    'J26',
    '引用的发文字号“{}”有残缺，按原样保留。',
    'The cited number “{}” is damaged; it is kept as it came.',
  ),
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

/** The code of a metadata issue. */
export type MetadataIssueCode = keyof typeof metadataIssueCatalogue;
