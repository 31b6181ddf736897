import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import type { DocumentView } from './document-view.ts';

/** A key of a document's edition, for loaders. */
export type EditionKey = `${string}/${number}`;

/** The key of the edition a release carries. */
export function releasedKey({
  documentId,
  documentEdition,
}: {
  readonly documentId: string;
  readonly documentEdition: number;
}): EditionKey {
  return `${documentId}/${documentEdition}`;
}

/** The key of the text a viewer may read; null when there is none to read. */
export function editionKey({ id, edition }: DocumentView): EditionKey | null {
  return edition === null ? null : `${id}/${edition}`;
}

/** The ids and the numbers of these keys, as two lists that `unnest` joins again. */
export function splitKeys(keys: readonly EditionKey[]): [string[], number[]] {
  const pairs = keys.map((key) => key.split('/'));
  return [pairs.map(([id]) => id ?? ''), pairs.map(([, number]) => Number(number))];
}

/** The texts of these editions. Ask only with keys from {@link editionKey}. */
export function editionBodies(
  ctx: DocumentsContext,
  keys: readonly EditionKey[],
): Promise<{ key: EditionKey; body: string | null }[]> {
  return query(
    ctx.em,
    `select e.document_id || '/' || e.number as key, e.body
     from unnest(?::uuid[], ?::int[]) as wanted (document_id, number) join edition e using (document_id, number)`,
    splitKeys(keys),
  );
}

export interface AttachmentRow {
  readonly key: EditionKey;
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: string;
  readonly url: string;
}

/** The attachments of these editions, in their order. */
export function editionAttachments(ctx: DocumentsContext, keys: readonly EditionKey[]): Promise<AttachmentRow[]> {
  return query(
    ctx.em,
    `select a.document_id || '/' || a.edition as key, a.id, a.name, a.media_type as "mediaType", a.bytes, a.digest, a.url
     from unnest(?::uuid[], ?::int[]) as wanted (document_id, edition) join attachment a using (document_id, edition)
     order by a.document_id, a.place`,
    splitKeys(keys),
  );
}

export interface RelationRow {
  readonly documentId: string;
  readonly id: string;
  readonly kind: string;
  readonly targetId: string | null;
  readonly targetNumber: string | null;
  readonly targetTitle: string | null;
}

/** What these documents say of others, in the order of the text. */
export function documentRelations(ctx: DocumentsContext, documentIds: readonly string[]): Promise<RelationRow[]> {
  return query(
    ctx.em,
    `select document_id as "documentId", id, kind, target_id as "targetId", target_number as "targetNumber", target_title as "targetTitle"
     from document_relation where document_id = any (?::uuid[]) order by document_id, place`,
    [documentIds],
  );
}

/** The ids of the interpretations 解读 of these documents. */
export function documentInterpretations(
  ctx: DocumentsContext,
  documentIds: readonly string[],
): Promise<{ documentId: string; interpretationId: string }[]> {
  return query(
    ctx.em,
    `select distinct target_id as "documentId", document_id as "interpretationId"
     from document_relation where kind = 'INTERPRETS' and target_id = any (?::uuid[]) order by target_id, document_id`,
    [documentIds],
  );
}

/** The issuers of these documents, the lead issuer first (D08). */
export function documentIssuers(
  ctx: DocumentsContext,
  documentIds: readonly string[],
): Promise<{ documentId: string; agencyId: string }[]> {
  return query(
    ctx.em,
    `select document_id as "documentId", agency_id as "agencyId"
     from document_issuer where document_id = any (?::uuid[]) order by document_id, place`,
    [documentIds],
  );
}

export interface EditionRow {
  readonly documentId: string;
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly digest: string | null;
  readonly createdAt: Date;
  /** Whether it waits for a release to carry it. */
  readonly isPending: boolean;
}

/** The editions of these documents, oldest first, without their texts. */
export function documentEditions(ctx: DocumentsContext, documentIds: readonly string[]): Promise<EditionRow[]> {
  return query(
    ctx.em,
    `select e.document_id as "documentId", e.id, e.number, e.title, e.digest, e.created_at as "createdAt",
       e.number > d.metadata_edition as "isPending"
     from edition e join policy_document d on d.id = e.document_id
     where e.document_id = any (?::uuid[]) order by e.document_id, e.number`,
    [documentIds],
  );
}
