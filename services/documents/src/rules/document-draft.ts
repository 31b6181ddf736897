import type { Disclosure, DisclosureBasis } from './disclosure.ts';
import type { DocumentKind } from './document-kind.ts';
import type { LegalForce } from './legal-force.ts';
import type { MetadataIssue } from './metadata-issues.ts';
import type { RelationKind } from './relations.ts';
import type { SecrecyReviewResult } from './release-gate.ts';

/** A document as an import understood it, ready to be stored. */
export interface DocumentDraft {
  readonly sourceId: string;
  /** Of the record as it came: the same again means nothing changed. */
  readonly recordDigest: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly documentNumberRaw: string | null;
  readonly documentNumberKey: string | null;
  readonly numberMayBeCited: boolean;
  readonly indexNumber: string | null;
  readonly writtenOn: string | null;
  readonly issuedOn: string | null;
  readonly publishedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly validUntil: string | null;
  readonly disclosure: Disclosure;
  readonly disclosureBasis: DisclosureBasis;
  readonly disclosureReason: string | null;
  readonly alreadyPublic: boolean;
  readonly legalForce: LegalForce;
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly keywords: readonly string[];
  readonly recipients: readonly string[];
  readonly copiedTo: readonly string[];
  readonly sourceUrl: string | null;
  readonly columnPath: string | null;
  readonly interpretationWaiver: string | null;
  readonly metadataIssues: readonly MetadataIssue[];
  /** Normalised, as digests and copies are compared. */
  readonly body: string | null;
  readonly digest: string | null;
  /** Full names, the lead issuer first. */
  readonly issuers: readonly string[];
  readonly attachments: readonly AttachmentDraft[];
  readonly relations: readonly RelationDraft[];
  readonly review: ReviewDraft | null;
}

/** What a draft says of a document beside its text: kept with the edition, and with the document once it is public. */
export type DocumentMetadata = Omit<DocumentDraft, 'recordDigest' | 'body' | 'attachments' | 'review'>;

export interface AttachmentDraft {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: string;
  readonly url: string;
}

export interface RelationDraft {
  readonly kind: RelationKind;
  readonly targetSourceId: string | null;
  readonly targetNumber: string | null;
  readonly targetNumberKey: string | null;
  readonly targetTitle: string | null;
}

export interface ReviewDraft {
  readonly reviewer: string;
  readonly reviewedAt: string;
  readonly result: SecrecyReviewResult;
  readonly note: string | null;
}
