import { type DocumentNumber, documentNumberKey, parseDocumentNumber } from '@dibao/shared/document-number';
import type { Refusal } from '@dibao/shared/import-lines';
import { parseIndexNumber } from '@dibao/shared/index-number';
import { digestOf, normalisedBody } from '@dibao/shared/digest';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import { parseRecordDate } from './dates.ts';
import { decideDisclosure } from './decide-disclosure.ts';
import { Disclosure } from './disclosure.ts';
import { readAddress, readAttachments, readReview } from './attached-records.ts';
import type { DocumentDraft, RelationDraft } from './document-draft.ts';
import { DocumentKind, guessDocumentKind } from './document-kind.ts';
import { type DocumentText, parseDocumentText } from './document-text.ts';
import { issuersOfRecord } from './issuers-of-record.ts';
import { LegalForce, splitLegalForceLabel } from './legal-force.ts';
import { metadataIssues } from './metadata-issues.ts';
import { createRecordReader, recordName, type RecordReader, RecordRefused } from '@dibao/shared/record-reader';
import { extractRelations } from './relations.ts';

/** Every field a document record may have; docs/import.md explains each. */
const fields = new Set(
  `id sourceId title docNumber docNumberRaw issuer issuers level region signedOn writtenOn issuedOn publishedOn effectiveFrom validUntil
   year category topics audiences keywords indexNumber sourceUrl flags conflicts sources sameTitleLawIds chars body text kind disclosure
   disclosureReason legalForce interprets attachments interpretationWaiver secrecyReview`.split(/\s+/),
);

/** Characters. Numbers and names are looked up by an index, which takes no longer ones. */
const longestName = 200;
const longestIssuer = 500;
const longestTitle = 1_000;

/** What is known of an import beside its records. */
export interface DocumentRecordScope {
  readonly now: Date;
  readonly isGovernmentAddress: (address: string) => boolean;
}

/** Reads a record of `pnpm hub import documents`; what is wrong but can be kept becomes a metadata issue. */
export function readDocumentRecord(
  record: Readonly<Record<string, unknown>>,
  scope: DocumentRecordScope,
): DocumentDraft | { readonly refusal: Refusal } {
  try {
    return toDraft(record, scope);
  } catch (error) {
    if (error instanceof RecordRefused) return { refusal: error.refusal };
    throw error;
  }
}

function toDraft(record: Readonly<Record<string, unknown>>, scope: DocumentRecordScope): DocumentDraft {
  const read = createRecordReader(record, fields, recordName(record['id']));
  const sourceId = read.text('id', longestName) ?? read.requiredText('sourceId', longestName);
  const written = read.text('body') ?? read.text('text');
  const text = written === null ? null : parseDocumentText(written);
  const { title, titleIsDerived, force } = readTitle(read, text);
  const region = read.text('region');
  const number = readNumber(read, text);
  const dates = readDates(read, text);
  const sourceUrl = readAddress(read, 'sourceUrl');
  const issuers = readIssuers(read, text, title, number);
  const kind =
    read.oneOf('kind', DocumentKind) ??
    guessDocumentKind({ title, documentNumber: number?.normalised ?? null, category: read.text('category') });
  const disclosure = decideDisclosure({
    marker: text?.marker ?? null,
    field: read.oneOf('disclosure', Disclosure),
    publishedOn: dates.publishedOn,
    sourceUrl,
    isGovernmentAddress: scope.isGovernmentAddress,
    today: shanghaiDate(scope.now),
  });
  const body = text === null ? null : normalisedBody(text.body);
  const attachments = readAttachments(read);
  const indexNumber = read.text('indexNumber', longestName) ?? text?.indexNumber ?? null;
  const issues = metadataIssues({
    kind,
    titleIsDerived,
    documentNumber: number,
    indexNumber,
    indexNumberIsParsed: indexNumber !== null && parseIndexNumber(indexNumber) !== null,
    issuers,
    region,
    ...dates,
    disclosure,
    body,
    hadPageChrome: text?.hadPageChrome ?? false,
    attachmentMentions: text?.attachments ?? [],
    attachmentCount: attachments.length,
    citations: text?.citations ?? [],
    flags: read.texts('flags'),
  });
  return {
    sourceId,
    recordDigest: digestOf(JSON.stringify(record)),
    kind,
    title,
    documentNumber: number?.normalised ?? null,
    documentNumberRaw: read.text('docNumberRaw') ?? read.text('docNumber') ?? text?.documentNumberRaw ?? null,
    documentNumberKey: number === null ? null : documentNumberKey(number.normalised),
    numberMayBeCited: issues.some(({ code }) => code === 'NUMBER_MAY_BE_CITED'),
    indexNumber,
    ...dates,
    disclosure: disclosure.disclosure,
    disclosureBasis: disclosure.basis,
    disclosureReason: read.text('disclosureReason'),
    alreadyPublic: isPublicAlready(dates.publishedOn, sourceUrl, scope),
    legalForce: read.oneOf('legalForce', LegalForce) ?? force ?? LegalForce.UNKNOWN,
    topics: readTopics(read, text),
    audiences: read.texts('audiences'),
    keywords: [...new Set([...read.texts('keywords'), ...(text?.keywords ?? [])])],
    recipients: text?.recipients ?? [],
    copiedTo: text?.copiedTo ?? [],
    sourceUrl,
    columnPath: text?.columnPath ?? null,
    interpretationWaiver: read.text('interpretationWaiver'),
    metadataIssues: issues,
    body,
    digest: body === null ? null : digestOf(body),
    issuers,
    attachments,
    relations: readRelations(read, title, body, number),
    review: readReview(read, scope.now),
  };
}

function readTitle(
  read: RecordReader,
  text: DocumentText | null,
): { title: string; titleIsDerived: boolean; force: LegalForce | null } {
  const given = read.text('title', longestTitle);
  const raw = given ?? text?.title ?? read.requiredText('title');
  const { title, legalForce } = splitLegalForceLabel(raw.replace(/\s+/gu, ' '));
  return {
    title: title.trim() || raw,
    titleIsDerived: given === null && text?.titleIsDerived === true,
    force: legalForce,
  };
}

function readNumber(read: RecordReader, text: DocumentText | null): DocumentNumber | null {
  const given = read.text('docNumber', longestName) ?? read.text('docNumberRaw', longestName);
  if (given === null) return text?.documentNumber ?? null;
  const unrecognised = {
    normalised: given,
    issuerCode: null,
    year: null,
    serial: null,
    family: 'IRREGULAR',
    malformed: 'UNRECOGNISED',
  } as const;
  return parseDocumentNumber(given) ?? unrecognised;
}

function readDates(read: RecordReader, text: DocumentText | null) {
  function day(...names: readonly string[]): string | null {
    const field = names.find((name) => read.text(name) !== null);
    if (field === undefined) return null;
    const parsed = parseRecordDate(read.text(field));
    if ('date' in parsed) return parsed.date;
    const raw = read.text(field);
    return read.refuse(
      'WRONG_DATE',
      field,
      `字段 ${field} 的 ${raw} 不是有效日期，应如 2026-11-22。`,
      `The field ${field} has ${raw}, which is no date; write 2026-11-22.`,
    );
  }
  return {
    writtenOn: day('writtenOn', 'signedOn') ?? text?.writtenOn ?? null,
    issuedOn: day('issuedOn') ?? text?.issuedOn ?? null,
    publishedOn: day('publishedOn') ?? text?.publishedOn ?? null,
    effectiveFrom: day('effectiveFrom') ?? text?.effectiveFrom ?? null,
    validUntil: day('validUntil') ?? text?.validUntil ?? null,
  };
}

function readIssuers(
  read: RecordReader,
  text: DocumentText | null,
  title: string,
  number: DocumentNumber | null,
): readonly string[] {
  const listed = read.texts('issuers', longestName);
  if (listed.length > 0) return [...new Set(listed)];
  const issuer = read.text('issuer', longestIssuer);
  if (issuer === null && text !== null && text.issuers.length > 0) return [...new Set(text.issuers)];
  const doubtful = ['docNumberMayBeOfCitedDocument', 'docNumberShared'];
  const clues = {
    ...{ issuer, title, region: read.text('region'), documentNumber: number?.normalised ?? null },
    numberIsDoubtful: number?.malformed !== undefined || read.texts('flags').some((flag) => doubtful.includes(flag)),
  };
  return [...new Set(issuersOfRecord(clues))];
}

function readTopics(read: RecordReader, text: DocumentText | null): readonly string[] {
  const category = read.text('category')?.split(/[\\/]+/u) ?? [];
  const subject = text?.subject ? [text.subject] : [];
  return [
    ...new Set(
      [...read.texts('topics'), ...category, ...subject].map((topic) => topic.trim()).filter((topic) => topic !== ''),
    ),
  ];
}

function readRelations(
  read: RecordReader,
  title: string,
  body: string | null,
  number: DocumentNumber | null,
): RelationDraft[] {
  const stated = read.texts('interprets', longestName).map((targetSourceId) => ({
    ...{ kind: 'INTERPRETS' as const, targetSourceId, targetNumber: null, targetNumberKey: null, targetTitle: null },
  }));
  const extracted = extractRelations(title, body ?? '', number?.normalised ?? null).map((relation) => ({
    kind: relation.kind,
    targetSourceId: null,
    targetNumber: relation.documentNumber,
    targetNumberKey:
      relation.documentNumber === null || relation.isMalformed ? null : documentNumberKey(relation.documentNumber),
    targetTitle: relation.title,
  }));
  return [...stated, ...extracted];
}

function isPublicAlready(publishedOn: string | null, sourceUrl: string | null, scope: DocumentRecordScope): boolean {
  return (
    publishedOn !== null &&
    publishedOn <= shanghaiDate(scope.now) &&
    sourceUrl !== null &&
    scope.isGovernmentAddress(sourceUrl)
  );
}
