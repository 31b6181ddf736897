import { query } from '@dibao/shared/query';
import { normaliseForSearch } from '@dibao/shared/text-normalise';
import type { Em } from '@dibao/shared/orm';
import type { AttachmentDraft, DocumentDraft, DocumentMetadata } from '../rules/document-draft.ts';
import * as sql from './store-documents.sql.ts';
import { type DocumentIds, searchTitleOf, storeParts, storeRows } from './store-metadata.ts';

/** What was stored of a document before an import. */
export interface StoredDocument {
  readonly id: string;
  readonly sourceId: string;
  readonly recordDigest: string | null;
  readonly edition: number;
  readonly title: string;
  readonly digest: string | null;
  /** The edition its releases carry; null where it has none. */
  readonly releasedEdition: number | null;
  /** Name and digest of each. */
  readonly attachments: readonly string[];
}

export interface StoreScope {
  readonly known: ReadonlyMap<string, StoredDocument>;
  /** Agency ids by full name. */
  readonly issuers: ReadonlyMap<string, string>;
  readonly by: string;
  readonly at: Date;
}

/** What is stored under these drafts' ids, locked in one order so that two imports cannot wait for each other. */
export async function findStored(
  em: Em,
  drafts: readonly DocumentDraft[],
): Promise<ReadonlyMap<string, StoredDocument>> {
  const rows = await query<StoredDocument[]>(em, sql.findStored, [drafts.map(({ sourceId }) => sourceId)]);
  return new Map(rows.map((row) => [row.sourceId, row]));
}

type Planned = DocumentDraft & { readonly edition: number; readonly metadataEdition: number };

/**
 * Stores drafts with their editions, issuers, attachments, relations and reviews; returns the ids of the documents.
 * A new edition of a released document is kept aside with its metadata until a release carries it (B22).
 */
export async function storeDocuments(em: Em, drafts: readonly DocumentDraft[], scope: StoreScope): Promise<string[]> {
  const complete = await keepTexts(em, drafts, scope.known);
  const planned = complete.map((draft): Planned => {
    const edition = editionOf(draft, scope.known.get(draft.sourceId));
    return { ...draft, edition, metadataEdition: edition };
  });
  const isHeld = ({ sourceId, edition }: Planned) => edition > (scope.known.get(sourceId)?.releasedEdition ?? Infinity);
  const direct = planned.filter((draft) => !isHeld(draft));
  const ids = new Map([...(await storeRows(em, direct)), ...(await holdRows(em, planned.filter(isHeld)))]);
  const withId = (draft: Planned) => ({ ...draft, id: ids.get(draft.sourceId) ?? '' });
  await storeEditions(em, planned.map(withId), scope);
  await storeParts(em, direct.map(withId), scope.issuers);
  return [...ids.values()];
}

async function holdRows(em: Em, drafts: readonly Planned[]): Promise<DocumentIds> {
  if (drafts.length === 0) return new Map();
  const held = drafts.map(({ sourceId, recordDigest, edition }) => ({ sourceId, recordDigest, edition }));
  const rows = await query<{ id: string; sourceId: string }[]>(em, sql.holdDocuments, [JSON.stringify(held)]);
  return new Map(rows.map(({ id, sourceId }) => [sourceId, id]));
}

async function storeEditions(
  em: Em,
  drafts: readonly (Planned & { readonly id: string })[],
  { by, at }: StoreScope,
): Promise<void> {
  const json = (rowsOf: (draft: (typeof drafts)[number]) => readonly object[]) =>
    JSON.stringify(drafts.flatMap(rowsOf));
  await query(em, sql.storeEditions, [
    json((draft) => {
      const { id, edition, title, body, digest } = draft;
      const searchText = `${searchTitleOf(draft)}\n${normaliseForSearch(body ?? '')}`;
      return [{ id, edition, title, body, digest, searchText, metadata: metadataOf(draft) }];
    }),
  ]);
  await query(em, sql.storeAttachments, [
    json(({ id, edition, attachments }) =>
      attachments.map((attachment, place) => ({ ...attachment, id, edition, place })),
    ),
  ]);
  await query(em, sql.storeReviews, [
    by,
    at,
    json(({ id, edition, review }) => (review === null ? [] : [{ ...review, id, edition }])),
  ]);
}

function metadataOf({
  id: _id,
  recordDigest: _record,
  body: _body,
  attachments: _attachments,
  review: _review,
  ...metadata
}: Planned & { readonly id: string }): DocumentMetadata {
  return metadata;
}

/** A record without a text, as catalogues have them, leaves the text and the attachments there were. */
async function keepTexts(
  em: Em,
  drafts: readonly DocumentDraft[],
  known: StoreScope['known'],
): Promise<readonly DocumentDraft[]> {
  const bare = drafts.filter(({ digest }) => digest === null).flatMap(({ sourceId }) => known.get(sourceId) ?? []);
  if (bare.length === 0) return drafts;
  const editions = [bare.map(({ id }) => id), bare.map(({ edition }) => edition)];
  type Text = Pick<DocumentDraft, 'body' | 'digest'>;
  const texts = await query<({ id: string } & Text)[]>(em, sql.findTexts, editions);
  const attachments = await query<({ id: string } & AttachmentDraft)[]>(em, sql.findAttachments, editions);
  const attached = Map.groupBy(attachments, ({ id }) => id);
  const textOf = new Map(texts.map(({ id, body, digest }): [string, Text] => [id, { body, digest }]));
  return drafts.map((draft) => {
    const { id } = known.get(draft.sourceId) ?? {};
    if (id === undefined || draft.digest !== null) return draft;
    const kept = draft.attachments.length > 0 ? draft.attachments : (attached.get(id) ?? []);
    return {
      ...draft,
      ...textOf.get(id),
      attachments: kept.map(({ name, mediaType, bytes, digest, url }) => ({ name, mediaType, bytes, digest, url })),
    };
  });
}

/** Another text, title or attachment is another edition: what was reviewed and released stays as it was. */
function editionOf({ title, digest, attachments }: DocumentDraft, stored: StoredDocument | undefined): number {
  if (stored === undefined) return 1;
  const isSame =
    title === stored.title &&
    digest === stored.digest &&
    JSON.stringify(attachments.map((attachment) => `${attachment.name} ${attachment.digest}`)) ===
      JSON.stringify(stored.attachments);
  return isSame ? stored.edition : stored.edition + 1;
}
