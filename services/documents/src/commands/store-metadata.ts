import { query } from '@dibao/shared/query';
import type { Em } from '@dibao/shared/orm';
import { normaliseForSearch } from '@dibao/shared/text-normalise';
import type { DocumentMetadata } from '../rules/document-draft.ts';
import * as sql from './store-documents.sql.ts';

/** Metadata on their way into the document's own row. */
export interface StoredMetadata extends DocumentMetadata {
  readonly recordDigest: string | null;
  /** The document's present edition. */
  readonly edition: number;
  /** The edition these metadata came with. */
  readonly metadataEdition: number;
}

/** The ids of the documents of these source ids. */
export type DocumentIds = ReadonlyMap<string, string>;

/** Makes these metadata the documents' own; their issuers and relations follow with {@link storeParts}. */
export async function storeRows(em: Em, drafts: readonly StoredMetadata[]): Promise<DocumentIds> {
  if (drafts.length === 0) return new Map();
  const planned = drafts.map((draft) => ({ ...draft, searchTitle: searchTitleOf(draft) }));
  const rows = await query<{ id: string; sourceId: string }[]>(em, sql.storeDocuments, [JSON.stringify(planned)]);
  return new Map(rows.map(({ id, sourceId }) => [sourceId, id]));
}

/** Stores issuers and relations in the place of those there were, and finds whom they and others mean. */
export async function storeParts(
  em: Em,
  drafts: readonly (Pick<DocumentMetadata, 'issuers' | 'relations'> & { readonly id: string })[],
  agencies: ReadonlyMap<string, string>,
): Promise<void> {
  if (drafts.length === 0) return;
  const ids = drafts.map(({ id }) => id);
  const json = (rowsOf: (draft: (typeof drafts)[number]) => readonly object[]) =>
    JSON.stringify(drafts.flatMap(rowsOf));
  await query(em, sql.forgetParts, [ids]);
  await query(em, sql.storeIssuers, [
    json(({ id, issuers }) => issuers.map((name, place) => ({ id, agency: agencies.get(name), place }))),
  ]);
  await query(em, sql.storeRelations, [
    json(({ id, relations }) => relations.map((relation, place) => ({ ...relation, id, place }))),
  ]);
  await query(em, sql.resolveOwnRelations, [ids]);
  await query(em, sql.resolveRelationsTo, [ids]);
}

/** What everybody may look a document up by. Not the index number: a catalogue entry does not show it. */
export function searchTitleOf({ title, documentNumber }: Pick<DocumentMetadata, 'title' | 'documentNumber'>): string {
  return normaliseForSearch(documentNumber === null ? title : `${title}\n${documentNumber}`);
}
