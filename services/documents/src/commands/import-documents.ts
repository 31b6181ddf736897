import type { ImportOutcome, ImportSource } from '@dibao/shared/import-route';
import type { Em } from '@dibao/shared/orm';
import type { RequestScope } from '@dibao/shared/subgraph-server';
import type { DocumentsContext } from '../context.ts';
import type { DocumentDraft } from '../rules/document-draft.ts';
import { readDocumentRecord } from '../rules/document-record.ts';
import { lockImport } from './lock-import.ts';
import { registerIssuers } from './register-issuers.ts';
import { findStored, storeDocuments, type StoredDocument } from './store-documents.ts';
import { touchAgencies } from './touch-agencies.ts';
import { touchDocuments } from './touch-documents.ts';

/** Imports documents, batch by batch; the same records a second time change nothing. */
export function importDocuments(createContext: (scope: RequestScope) => DocumentsContext): ImportSource {
  return {
    batchSize: 500,
    importBatch: (records, viewer, signal) => importBatch(createContext({ viewer, signal, language: 'zh' }), records),
  };
}

async function importBatch(
  ctx: DocumentsContext,
  records: readonly Record<string, unknown>[],
): Promise<ImportOutcome[]> {
  const scope = { now: ctx.clock.now(), isGovernmentAddress: ctx.isGovernmentAddress };
  const read = records.map((record) => readDocumentRecord(record, scope));
  const drafts = read.filter((result): result is DocumentDraft => !('refusal' in result));
  const stored = await ctx.em.transactional((em) => takeDrafts(ctx, em, drafts));
  return read.map((result) => {
    if ('refusal' in result) return result;
    const before = stored.get(result.sourceId);
    if (before === undefined) return 'new';
    return before.recordDigest === result.recordDigest ? 'unchanged' : 'changed';
  });
}

/** Takes over what drafts say that was not known; answers what was stored of them before. */
export async function takeDrafts(
  ctx: DocumentsContext,
  em: Em,
  drafts: readonly DocumentDraft[],
): Promise<ReadonlyMap<string, StoredDocument>> {
  await lockImport(em, 'documents');
  const known = await findStored(em, drafts);
  const changed = drafts.filter(({ sourceId, recordDigest }) => known.get(sourceId)?.recordDigest !== recordDigest);
  if (changed.length === 0) return known;
  const issuers = await registerIssuers(em, new Set(changed.flatMap((draft) => draft.issuers)));
  const ids = await storeDocuments(em, changed, {
    known,
    issuers: issuers.byName,
    by: ctx.viewer.subject ?? '',
    at: ctx.clock.now(),
  });
  await touchAgencies(em, issuers.registered);
  await touchDocuments(em, ids);
  return known;
}
