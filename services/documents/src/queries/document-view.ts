import { hasScope, Scope, type Viewer } from '@dibao/shared/auth';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { DocumentsContext } from '../context.ts';
import type { Disclosure, DisclosureBasis } from '../rules/disclosure.ts';
import type { DocumentKind } from '../rules/document-kind.ts';
import { type LegalForce, legalForceOn } from '../rules/legal-force.ts';
import { boundary } from '../rules/boundary.ts';
import type { MetadataIssue } from '../rules/metadata-issues.ts';
import { ownDocumentSql } from './own-agencies.sql.ts';

/**
 * A document as one viewer may see it. What the viewer may not see is not in it: no resolver behind it can leak.
 * `exposure` METADATA shows title, number and issuer only (B09).
 */
export interface DocumentView {
  readonly id: string;
  readonly exposure: 'FULL' | 'METADATA';
  /** Whether the viewer sees what the public does not: the present edition, its drafts, all editions. */
  readonly isWhole: boolean;
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

/**
 * The condition under which a viewer sees a document `d` as whoever works on it does: of the documents of its own agency
 * and those below, everything; of all others, what the public sees.
 */
export function wholeCondition(viewer: Viewer): string {
  if (!hasScope(viewer, Scope.readRestricted)) return 'false';
  const own = boundary(viewer);
  return own === null ? 'true' : ownDocumentSql(own);
}

/**
 * The columns of {@link DocumentRow}, to be followed by joins, conditions and order. The public reads the released
 * edition, which may be older than the current one; who may read restricted texts reads the current one.
 *
 * @param more further columns, each after a comma
 */
export function selectDocuments(viewer: Viewer, more = ''): string {
  return selectEdition(viewer, 'd.edition', 'policy_document d', more);
}

/**
 * The same columns for what releases carried: one row for each of two parameters, document ids and edition numbers.
 * The public reads what is released now, so that no text outlives its recall in the release before it.
 */
export function selectReleasedDocuments(viewer: Viewer): string {
  const wanted = 'unnest(?::uuid[], ?::int[]) as wanted (document_id, number)';
  return selectEdition(
    viewer,
    'wanted.number',
    `${wanted} join policy_document d on d.id = wanted.document_id`,
    ', wanted.number as "askedEdition"',
  );
}

/** @param edition the one that is read by those who see the whole */
function selectEdition(viewer: Viewer, edition: string, from: string, more: string): string {
  const read = `case when sight.whole then ${edition} else d.public_edition end`;
  return `
    select d.id, d.exposure, sight.whole as "isWhole", ${read} as edition, d.source_id as "sourceId", d.kind, coalesce(e.title, d.title) as title,
      d.document_number as "documentNumber", d.index_number as "indexNumber",
      d.written_on::text as "writtenOn", d.issued_on::text as "issuedOn", d.published_on::text as "publishedOn",
      d.effective_from::text as "effectiveFrom", d.valid_until::text as "validUntil",
      d.disclosure, d.disclosure_basis as "disclosureBasis", d.legal_force as "legalForce",
      d.topics, d.audiences, d.keywords, d.recipients, d.copied_to as "copiedTo", d.source_url as "sourceUrl",
      d.metadata_issues as "metadataIssues", e.digest, d.lock_version as "lockVersion"${more}
    from ${from}
    cross join lateral (select ${wholeCondition(viewer)} as whole) sight
    left join edition e on e.document_id = d.id and e.number = ${read}`;
}

/** The condition under which a viewer may know of a document at all. */
export function visibleCondition(viewer: Viewer): string {
  return `(d.exposure <> 'NONE' or ${wholeCondition(viewer)})`;
}

/** The condition under which a viewer sees more of a document than its catalogue entry. */
export function fullCondition(viewer: Viewer): string {
  return `(d.exposure = 'FULL' or ${wholeCondition(viewer)})`;
}

/** Cuts a row down to what the viewer may see; null when the viewer may not know of it. */
export function toDocumentView(row: DocumentRow, ctx: Pick<DocumentsContext, 'clock'>): DocumentView | null {
  const legalForce = legalForceOn(shanghaiDate(ctx.clock.now()), row.legalForce, row.validUntil);
  if (row.isWhole || row.exposure === 'FULL') return { ...row, exposure: 'FULL', legalForce };
  if (row.exposure === 'NONE') return null;
  const { id, kind, title, documentNumber, disclosure, disclosureBasis, lockVersion } = row;
  return {
    ...{ id, kind, title, documentNumber, disclosure, disclosureBasis, legalForce, lockVersion },
    ...{ exposure: 'METADATA', isWhole: false },
    ...{ edition: null, sourceId: null, indexNumber: null, sourceUrl: null, digest: null },
    ...{ writtenOn: null, issuedOn: null, publishedOn: null, effectiveFrom: null, validUntil: null },
    ...{ topics: [], audiences: [], keywords: [], recipients: [], copiedTo: [], metadataIssues: [] },
  };
}

/** Of a document's editions, those the viewer may read: the public reads the released one alone. */
export function readableEditions<E extends { readonly number: number }>(
  document: DocumentView,
  editions: readonly E[],
): E[] {
  return editions.filter(({ number }) => document.isWhole || number === document.edition);
}
