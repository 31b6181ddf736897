import { hasScope, Scope, type Viewer } from '@dibao/shared/auth';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { DocumentsContext } from '../context.ts';
import type { Disclosure, DisclosureBasis } from '../rules/disclosure.ts';
import type { DocumentKind } from '../rules/document-kind.ts';
import { type LegalForce, legalForceOn } from '../rules/legal-force.ts';
import type { MetadataIssue } from '../rules/metadata-issues.ts';

/**
 * A document as one viewer may see it. What the viewer may not see is not in it: no resolver behind it can leak.
 * `exposure` METADATA shows title, number and issuer only (B09).
 */
export interface DocumentView {
  readonly id: string;
  readonly exposure: 'FULL' | 'METADATA';
  /** The edition whose text the viewer may read; null for none. */
  readonly edition: number | null;
  readonly sourceId: string | null;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly writtenOn: string | null;
  readonly issuedOn: string | null;
  readonly publishedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly validUntil: string | null;
  readonly disclosure: Disclosure;
  readonly disclosureBasis: DisclosureBasis;
  readonly legalForce: LegalForce;
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly keywords: readonly string[];
  readonly recipients: readonly string[];
  readonly copiedTo: readonly string[];
  readonly sourceUrl: string | null;
  readonly metadataIssues: readonly MetadataIssue[];
  readonly digest: string | null;
  readonly lockVersion: number;
}

/** A stored document joined with the edition the viewer would read. */
export interface DocumentRow extends Omit<DocumentView, 'exposure'> {
  readonly exposure: 'FULL' | 'METADATA' | 'NONE';
}

/** What a viewer sees beyond the public: everything, or nothing. */
export function seesRestricted(viewer: Viewer): boolean {
  return hasScope(viewer, Scope.readRestricted);
}

/**
 * The columns of {@link DocumentRow}, to be followed by joins, conditions and order. The public reads the released
 * edition, which may be older than the current one; who may read restricted texts reads the current one.
 */
export function selectDocuments(viewer: Viewer): string {
  return selectEdition(seesRestricted(viewer) ? 'd.edition' : 'd.public_edition');
}

/**
 * The same columns for what releases carried: one row for each of two parameters, document ids and edition numbers.
 * The public reads what is released now, so that no text outlives its recall in the release before it.
 */
export function selectReleasedDocuments(viewer: Viewer): string {
  const edition = seesRestricted(viewer) ? 'wanted.number' : 'd.public_edition';
  const wanted = 'unnest(?::uuid[], ?::int[]) as wanted (document_id, number)';
  return selectEdition(
    edition,
    `${wanted} join policy_document d on d.id = wanted.document_id`,
    ', wanted.number as "askedEdition"',
  );
}

function selectEdition(edition: string, from = 'policy_document d', more = ''): string {
  return `
    select d.id, d.exposure, ${edition} as edition, d.source_id as "sourceId", d.kind, coalesce(e.title, d.title) as title,
      d.document_number as "documentNumber", d.index_number as "indexNumber",
      d.written_on::text as "writtenOn", d.issued_on::text as "issuedOn", d.published_on::text as "publishedOn",
      d.effective_from::text as "effectiveFrom", d.valid_until::text as "validUntil",
      d.disclosure, d.disclosure_basis as "disclosureBasis", d.legal_force as "legalForce",
      d.topics, d.audiences, d.keywords, d.recipients, d.copied_to as "copiedTo", d.source_url as "sourceUrl",
      d.metadata_issues as "metadataIssues", e.digest, d.lock_version as "lockVersion"${more}
    from ${from}
    left join edition e on e.document_id = d.id and e.number = ${edition}`;
}

/** The condition under which a viewer may know of a document at all. */
export function visibleCondition(viewer: Viewer): string {
  return seesRestricted(viewer) ? 'true' : `d.exposure <> 'NONE'`;
}

/** The condition under which a viewer sees more of a document than its catalogue entry. */
export function fullCondition(viewer: Viewer): string {
  return seesRestricted(viewer) ? 'true' : `d.exposure = 'FULL'`;
}

/** Cuts a row down to what the viewer may see; null when the viewer may not know of it. */
export function toDocumentView(row: DocumentRow, ctx: Pick<DocumentsContext, 'viewer' | 'clock'>): DocumentView | null {
  const legalForce = legalForceOn(shanghaiDate(ctx.clock.now()), row.legalForce, row.validUntil);
  if (seesRestricted(ctx.viewer) || row.exposure === 'FULL') return { ...row, exposure: 'FULL', legalForce };
  if (row.exposure === 'NONE') return null;
  const { id, kind, title, documentNumber, disclosure, disclosureBasis, lockVersion } = row;
  return {
    ...{ id, kind, title, documentNumber, disclosure, disclosureBasis, legalForce, lockVersion },
    exposure: 'METADATA',
    ...{ edition: null, sourceId: null, indexNumber: null, sourceUrl: null, digest: null },
    ...{ writtenOn: null, issuedOn: null, publishedOn: null, effectiveFrom: null, validUntil: null },
    ...{ topics: [], audiences: [], keywords: [], recipients: [], copiedTo: [], metadataIssues: [] },
  };
}

/** Of a document's editions, those the viewer may read: the public reads the released one alone. */
export function readableEditions<E extends { readonly number: number }>(
  ctx: Pick<DocumentsContext, 'viewer'>,
  document: DocumentView,
  editions: readonly E[],
): E[] {
  return editions.filter(({ number }) => seesRestricted(ctx.viewer) || number === document.edition);
}
