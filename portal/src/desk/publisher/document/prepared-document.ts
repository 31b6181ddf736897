import type { PublisherDocumentPartsFragment } from '../../../generated/graphql.ts';

/** A document of those the person may publish. */
export type PreparedDocument = PublisherDocumentPartsFragment & {
  readonly preparation: NonNullable<PublisherDocumentPartsFragment['preparation']>;
};

export function isPrepared(document: PublisherDocumentPartsFragment): document is PreparedDocument {
  return document.preparation !== null;
}
