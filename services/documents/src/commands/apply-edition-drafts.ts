import { query } from '@dibao/shared/query';
import type { Em } from '@dibao/shared/orm';
import { registerIssuers } from './register-issuers.ts';
import { type StoredMetadata, storeParts, storeRows } from './store-metadata.ts';
import { touchAgencies } from './touch-agencies.ts';

/**
 * Makes the metadata of the edition that is released now the document's own: number, dates, topics, issuers, relations.
 * They were waiting with their edition, so that nothing of a text shows before it. Comes after the release is stored and
 * before {@link touchDocuments} and the envelope. Where nothing waits it is one statement that finds nothing.
 */
export async function applyEditionDrafts(em: Em, documentIds: readonly string[]): Promise<void> {
  const waiting = await query<{ id: string; metadata: StoredMetadata }[]>(
    em,
    `select d.id, e.draft || jsonb_build_object(
       'recordDigest', d.record_digest, 'edition', d.edition, 'metadataEdition', e.number) as metadata
     from policy_document d join edition e on e.document_id = d.id and e.number = released_edition(d.id)
     where d.id = any (?::uuid[]) and d.metadata_edition <> e.number and e.draft is not null
     order by d.id`,
    [documentIds],
  );
  if (waiting.length === 0) return;
  const drafts = waiting.map(({ id, metadata }) => ({ ...metadata, id }));
  const agencies = await registerIssuers(em, new Set(drafts.flatMap(({ issuers }) => issuers)));
  await storeRows(em, drafts);
  await storeParts(em, drafts, agencies.byName);
  await touchAgencies(em, agencies.registered);
}
