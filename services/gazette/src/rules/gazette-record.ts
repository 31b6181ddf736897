import type { Refusal } from '@dibao/shared/import-lines';
import { digestOf, normalisedBody } from '@dibao/shared/digest';
import { type IssueKind, type IssueNumber, issueOrderKey, parseIssueNumber } from './issue-number.ts';
import { linkingKeys } from './linking-keys.ts';
import { createRecordReader, recordName, type RecordReader, RecordRefused } from '@dibao/shared/record-reader';

/** The issue an article stands in, as its record tells it. */
export interface IssueDraft {
  readonly gazette: string;
  readonly lang: string | null;
  readonly year: number;
  /** As printed: `5、6`, `增刊1`. */
  readonly number: string;
  readonly kind: IssueKind;
  readonly numbers: readonly number[];
  readonly isOwnSeries: boolean;
  /** Orders issues across years, and tells the issues of one gazette apart. */
  readonly orderKey: string;
  readonly totalNumber: number | null;
  readonly volume: number | null;
  readonly publishedOn: string | null;
}

/** An article ready to be stored. */
export interface ArticleDraft {
  readonly sourceId: string;
  readonly issue: IssueDraft;
  readonly place: number;
  readonly section: string | null;
  readonly category: string | null;
  readonly subcategory: string | null;
  readonly categoryCode: string | null;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly numberKeys: readonly string[];
  readonly issuer: string | null;
  readonly signedOn: string | null;
  readonly subject: string | null;
  readonly keywords: readonly string[];
  readonly sourceUrl: string | null;
  readonly pageFrom: number | null;
  readonly pageTo: number | null;
  readonly body: string;
  readonly digest: string;
  /** Of everything above: equal digests mean that nothing changed. */
  readonly recordDigest: string;
}

/** `source` names the collection and `chars` counts the body: both are read past. */
const fields = new Set(
  `id gazette lang year volume issue totalNumber date seq section type subtype title docNumber issuer signedOn subject
   keywords categoryCode sourceUrl source chars pageFrom pageTo body`.split(/\s+/u),
);

/** Reads a record of `pnpm hub import gazette`: one article with the issue it stands in. */
export function readGazetteRecord(
  record: Readonly<Record<string, unknown>>,
): ArticleDraft | { readonly refusal: Refusal } {
  try {
    const read = createRecordReader(record, fields, recordName(record['id']));
    const documentNumber = read.text('docNumber');
    const body = read.requiredBody('body');
    const draft = {
      sourceId: read.requiredText('id'),
      issue: readIssue(read, record['issue']),
      place: read.requiredInteger('seq'),
      section: read.text('section'),
      category: read.text('type'),
      subcategory: read.text('subtype'),
      categoryCode: read.text('categoryCode'),
      title: read.requiredText('title'),
      documentNumber,
      numberKeys: linkingKeys(documentNumber),
      issuer: read.text('issuer'),
      signedOn: read.date('signedOn'),
      subject: read.text('subject'),
      keywords: read.texts('keywords'),
      sourceUrl: read.text('sourceUrl'),
      ...readPages(read),
      body,
      digest: digestOf(normalisedBody(body)),
    };
    return { ...draft, recordDigest: digestOf(JSON.stringify(draft)) };
  } catch (error) {
    if (error instanceof RecordRefused) return { refusal: error.refusal };
    throw error;
  }
}

function readIssue(read: RecordReader, issue: unknown): IssueDraft {
  const year = read.requiredInteger('year', 1800, 2999);
  const printed = typeof issue === 'number' ? String(read.requiredInteger('issue', 1)) : read.requiredText('issue');
  const number: IssueNumber =
    parseIssueNumber(printed) ??
    read.refuse(
      'BAD_ISSUE_NUMBER',
      'issue',
      `期号 ${printed} 无法识别，应如 5、5、6 或 增刊1。`,
      `The issue number ${printed} is not understood; write 5, 5、6 or 增刊1.`,
    );
  return {
    gazette: read.requiredText('gazette'),
    lang: read.text('lang'),
    year,
    number: printed,
    kind: number.kind,
    numbers: number.numbers,
    isOwnSeries: number.isOwnSeries,
    orderKey: `${year}.${issueOrderKey(number)}`,
    totalNumber: read.integer('totalNumber', 1) ?? number.total,
    volume: read.integer('volume'),
    publishedOn: read.date('date'),
  };
}

function readPages(read: RecordReader): { readonly pageFrom: number | null; readonly pageTo: number | null } {
  const pageFrom = read.integer('pageFrom', 1);
  const pageTo = read.integer('pageTo', 1) ?? pageFrom;
  if (pageTo === null || (pageFrom !== null && pageFrom <= pageTo)) return { pageFrom, pageTo };
  return read.refuse(
    'BAD_PAGES',
    'pageTo',
    `页码 ${pageFrom ?? '（缺起始页）'} 至 ${pageTo} 不成范围。`,
    `The pages ${pageFrom ?? '(no first page)'} to ${pageTo} are no range.`,
  );
}
