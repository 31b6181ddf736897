import type { Bilingual } from '@dibao/shared/bilingual';
import type { DocumentNumber } from '@dibao/shared/document-number';
import type { AttachmentMention } from './attachment-mentions.ts';
import type { Citation } from './citations.ts';
import type { DisclosureDecision } from './decide-disclosure.ts';
import { Disclosure } from './disclosure.ts';
import type { DocumentKind } from './document-kind.ts';
import { issuerOfNumber } from './issuer-of-number.ts';
import { type MetadataIssueCode, metadataIssueCatalogue } from './metadata-issue-catalogue.ts';
import { hasPageChrome } from './page-chrome.ts';

/** One thing missing, malformed or contradictory in a document's metadata. It never keeps the document out. */
export interface MetadataIssue {
  readonly code: MetadataIssueCode;
  /** The field concerned, as the schema names it. */
  readonly field: string;
  readonly message: Bilingual;
  /** The clause that asks for it, null where it is plain sense. */
  readonly clause: string | null;
}

/** What is known of a document when its metadata is judged. */
export interface MetadataFacts {
  readonly kind: DocumentKind;
  readonly titleIsDerived?: boolean;
  readonly documentNumber: DocumentNumber | null;
  readonly indexNumber: string | null;
  /** Whether the index number is of a known family; of no matter without one. */
  readonly indexNumberIsParsed?: boolean;
  readonly issuers: readonly string[];
  /** The region the record is known to belong to. */
  readonly region?: string | null;
  readonly writtenOn: string | null;
  readonly issuedOn: string | null;
  readonly publishedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly validUntil: string | null;
  /** Date fields that were given and not understood, raw. */
  readonly unreadableDates?: readonly { readonly field: string; readonly raw: string }[];
  readonly disclosure: DisclosureDecision;
  readonly body: string | null;
  /** The body was taken from a page and cleaned; the fact is kept. */
  readonly hadPageChrome?: boolean;
  readonly attachmentMentions?: readonly AttachmentMention[];
  /** How many attachments came with the document. */
  readonly attachmentCount?: number;
  readonly citations?: readonly Citation[];
  /** What the file a record came from says about it: docNumberShared, signedAfterPublished … */
  readonly flags?: readonly string[];
}

const codesOfFlags: Readonly<Record<string, MetadataIssueCode>> = {
  docNumberMayBeOfCitedDocument: 'NUMBER_MAY_BE_CITED',
  docNumberShared: 'NUMBER_SHARED',
  docNumberIrregular: 'NUMBER_MALFORMED',
  signedAfterPublished: 'SIGNED_AFTER_PUBLISHED',
  publishedYearsAfterSigned: 'PUBLISHED_YEARS_AFTER_SIGNED',
  bodyHasPageChrome: 'BODY_HAS_PAGE_CHROME',
};

/** The code a flag of an imported record stands for, null for a flag the hub does not know. */
export function codeOfFlag(flag: string): MetadataIssueCode | null {
  return Object.hasOwn(codesOfFlags, flag) ? (codesOfFlags[flag] ?? null) : null;
}

/** These are published without a number of their own. */
const numberless: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'INTERPRETATION',
  'CONSULTATION_DRAFT',
  'NEWS',
  'EVENT',
  'THREAD',
]);

/** Papers put online in retrospect are old, those delayed by their making are not: in the records at hand five years part them. */
const yearsOfOldPapers = 5;

/** Everything missing, malformed or contradictory, each once; what the record's own flags say is among it. */
export function metadataIssues(facts: MetadataFacts): readonly MetadataIssue[] {
  const issues = [
    ...(facts.titleIsDerived ? [issue('TITLE_DERIVED')] : []),
    ...numberIssues(facts),
    ...(facts.issuers.length === 0 ? [issue('ISSUER_UNKNOWN')] : []),
    ...dateIssues(facts),
    ...disclosureIssues(facts.disclosure),
    ...bodyIssues(facts),
  ];
  for (const flag of facts.flags ?? []) {
    const code = codeOfFlag(flag);
    if (code !== null && !issues.some((known) => known.code === code))
      issues.push(issue(code, flagDetail(code, facts)));
  }
  return issues;
}

function numberIssues(facts: MetadataFacts): MetadataIssue[] {
  const { kind, documentNumber: number, indexNumber, indexNumberIsParsed = true, issuers, region } = facts;
  const issues: MetadataIssue[] = [];
  if (number === null && !numberless.has(kind)) issues.push(issue('NUMBER_MISSING'));
  if (number?.malformed !== undefined) issues.push(issue('NUMBER_MALFORMED', number.normalised));
  else if (number !== null && belongsToAnother(number.normalised, issuers, region ?? null))
    issues.push(issue('NUMBER_MAY_BE_CITED', number.normalised));
  if (indexNumber === null) issues.push(issue('INDEX_NUMBER_MISSING'));
  else if (!indexNumberIsParsed) issues.push(issue('INDEX_NUMBER_UNPARSED', indexNumber));
  return issues;
}

/** 沪府办发 on a paper of the water bureau: scrapers take the first number of a page, which may be a cited one. */
function belongsToAnother(number: string, issuers: readonly string[], region: string | null): boolean {
  const owner = issuerOfNumber(number, region);
  return owner !== null && issuers.length > 0 && !issuers.includes(owner);
}

function dateIssues(facts: MetadataFacts): MetadataIssue[] {
  const { writtenOn, issuedOn, publishedOn, effectiveFrom, validUntil, unreadableDates = [] } = facts;
  const unreadable = unreadableDates.map(({ field, raw }) => ({ ...issue('DATE_UNREADABLE', raw), field }));
  const isUnreadable = (field: string): boolean => unreadableDates.some((date) => date.field === field);
  const issues: MetadataIssue[] = [...unreadable];
  if (writtenOn === null && !isUnreadable('writtenOn')) issues.push(issue('WRITTEN_ON_MISSING'));
  if (publishedOn === null && !isUnreadable('publishedOn')) issues.push(issue('PUBLISHED_ON_MISSING'));
  const compare = (code: MetadataIssueCode, earlier: string | null, later: string | null): void => {
    if (earlier !== null && later !== null && later < earlier) issues.push(issue(code, span(earlier, later)));
  };
  compare('SIGNED_AFTER_PUBLISHED', writtenOn, publishedOn);
  compare('ISSUED_BEFORE_WRITTEN', writtenOn, issuedOn);
  compare('EFFECTIVE_BEFORE_PUBLISHED', publishedOn, effectiveFrom);
  compare('VALID_UNTIL_BEFORE_EFFECTIVE', effectiveFrom, validUntil);
  if (writtenOn !== null && publishedOn !== null && yearOf(publishedOn) - yearOf(writtenOn) >= yearsOfOldPapers)
    issues.push(issue('PUBLISHED_YEARS_AFTER_SIGNED', span(writtenOn, publishedOn)));
  return issues;
}

function disclosureIssues({ disclosure, conflict }: DisclosureDecision): MetadataIssue[] {
  if (conflict !== null) return [issue(conflict)];
  return disclosure === Disclosure.UNDETERMINED ? [issue('DISCLOSURE_UNDETERMINED')] : [];
}

function bodyIssues(facts: MetadataFacts): MetadataIssue[] {
  const { body, hadPageChrome = false, attachmentMentions = [], attachmentCount = 0, citations = [] } = facts;
  if (body === null || body.trim() === '') return [issue('BODY_MISSING')];
  const damaged = new Set(citations.filter(({ isMalformed }) => isMalformed).map(({ raw }) => raw));
  // Files carry other names than the text gives them, so only their number tells whether some are missing.
  const absent = attachmentMentions.filter(({ isInText }) => !isInText).slice(attachmentCount);
  return [
    ...(hadPageChrome || hasPageChrome(body) ? [issue('BODY_HAS_PAGE_CHROME')] : []),
    ...absent.map(({ title }) => issue('ATTACHMENT_MISSING', title)),
    ...[...damaged].map((raw) => issue('CITED_NUMBER_MALFORMED', raw)),
  ];
}

function flagDetail(code: MetadataIssueCode, { documentNumber, writtenOn, publishedOn }: MetadataFacts): string {
  if (metadataIssueCatalogue[code].field === 'documentNumber') return documentNumber?.normalised ?? '';
  return writtenOn !== null && publishedOn !== null ? span(writtenOn, publishedOn) : '';
}

const span = (earlier: string, later: string): string => `${earlier} / ${later}`;

const yearOf = (date: string): number => Number(date.slice(0, 4));

function issue(code: MetadataIssueCode, detail = ''): MetadataIssue {
  const { field, clause, message } = metadataIssueCatalogue[code];
  const fill = (text: string): string => text.replace('{}', () => detail).trim();
  return { code, field, clause, message: { zh: fill(message.zh), en: fill(message.en) } };
}
