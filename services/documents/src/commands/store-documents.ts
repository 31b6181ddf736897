import { query } from '@dibao/shared/query';
import { normaliseForSearch } from '@dibao/shared/text-normalise';
import type { Em } from '@dibao/shared/orm';
import type { DocumentDraft } from '../rules/document-draft.ts';
import * as sql from './store-documents.sql.ts';

/** What was stored of a document before an import. */
export interface StoredDocument {
  readonly id: string;
  readonly sourceId: string;
  readonly recordDigest: string | null;
  readonly edition: number;
  readonly title: string;
  readonly digest: string | null;
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

/** Stores drafts with their editions, issuers, attachments, relations and reviews; returns the ids of the documents. */
export async function storeDocuments(em: Em, drafts: readonly DocumentDraft[], scope: StoreScope): Promise<string[]> {
  const planned = drafts.map((draft) => ({
    ...draft,
    searchTitle: searchTitleOf(draft),
    edition: editionOf(draft, scope.known.get(draft.sourceId)),
  }));
  const rows = await query<{ id: string; sourceId: string }[]>(em, sql.storeDocuments, [JSON.stringify(planned)]);
  const ids = new Map(rows.map(({ id, sourceId }) => [sourceId, id]));
  const parts = planned.map((draft) => ({ ...draft, id: ids.get(draft.sourceId) ?? '' }));
  const json = (rowsOf: (draft: (typeof parts)[number]) => readonly object[]) => JSON.stringify(parts.flatMap(rowsOf));

  await query(em, sql.storeEditions, [
    json(({ id, edition, title, body, digest, searchTitle }) => [
      {
        id,
        edition,
        title,
        body,
        digest,
        searchText: `${searchTitle}
${normaliseForSearch(body ?? '')}`,
      },
    ]),
  ]);
  await query(em, sql.forgetParts, [parts.map(({ id }) => id)]);
  await query(em, sql.storeIssuers, [
    json(({ id, issuers }) => issuers.map((name, place) => ({ id, agency: scope.issuers.get(name), place }))),
  ]);
  await query(em, sql.storeAttachments, [
    json(({ id, edition, attachments }) =>
      attachments.map((attachment, place) => ({ ...attachment, id, edition, place })),
    ),
  ]);
  await query(em, sql.storeRelations, [
    json(({ id, relations }) => relations.map((relation, place) => ({ ...relation, id, place }))),
  ]);
  await query(em, sql.storeReviews, [
    scope.by,
    scope.at,
    json(({ id, edition, review }) => (review === null ? [] : [{ ...review, id, edition }])),
  ]);
  const all = parts.map(({ id }) => id);
  await query(em, sql.resolveOwnRelations, [all]);
  await query(em, sql.resolveRelationsTo, [all]);
  return all;
}

/** What a reader may look a document up by without reading it. */
function searchTitleOf({ title, documentNumber, indexNumber }: DocumentDraft): string {
  return normaliseForSearch([title, documentNumber, indexNumber].filter((part) => part !== null).join('\n'));
}

/** Another text or title is another edition; a record without a text leaves the text there was. */
function editionOf(draft: DocumentDraft, stored: StoredDocument | undefined): number {
  if (stored === undefined) return 1;
  const isSame = draft.title === stored.title && (draft.digest === null || draft.digest === stored.digest);
  return isSame ? stored.edition : stored.edition + 1;
}
