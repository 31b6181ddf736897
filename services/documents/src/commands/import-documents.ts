import type { Refusal } from '@dibao/shared/import-lines';
import type { ImportOutcome, ImportSource } from '@dibao/shared/import-route';
import type { Em } from '@dibao/shared/orm';
import type { RequestScope } from '@dibao/shared/subgraph-server';
import type { DocumentsContext } from '../context.ts';
import { foreignDrafts } from '../queries/foreign-drafts.ts';
import { boundary } from '../rules/boundary.ts';
import type { DocumentDraft } from '../rules/document-draft.ts';
import { readDocumentRecord } from '../rules/document-record.ts';
import { foreignRefusals } from '../rules/foreign-refusal.ts';
import { lockImport } from './lock-import.ts';
import { registerIssuers } from './register-issuers.ts';
import { findStored, storeDocuments, type StoredDocument } from './store-documents.ts';
import { touchAgencies } from './touch-agencies.ts';
import { touchDocuments } from './touch-documents.ts';

/** Imports documents, batch by batch; the same records a second time change nothing. */
export function importDocuments(createContext: (scope: RequestScope) => DocumentsContext): ImportSource {
  return {
    batchSize: 500,
    importBatch: (records, viewer, signal) =>
      importDocumentBatch(createContext({ viewer, signal, language: 'zh' }), records),
  };
}

/** Imports some records in one transaction; what is not the viewer's to bring is refused by itself. */
export async function importDocumentBatch(
  ctx: DocumentsContext,
  records: readonly Record<string, unknown>[],
): Promise<ImportOutcome[]> {
  const scope = { now: ctx.clock.now(), isGovernmentAddress: ctx.isGovernmentAddress };
  const read = records.map((record) => readDocumentRecord(record, scope));
  const drafts = read.filter((result): result is DocumentDraft => !('refusal' in result));
  const { foreign, stored } = await ctx.em.transactional((em) => takeOwnDrafts(ctx, em, drafts));
  return read.map((result) => {
    if ('refusal' in result) return result;
    const refusal = foreign.get(result.sourceId);
    if (refusal !== undefined) return { refusal: { ...refusal, id: result.sourceId } };
    const before = stored.get(result.sourceId);
    if (before === undefined) return 'new';
    return before.recordDigest === result.recordDigest ? 'unchanged' : 'changed';
  });
}

/** Takes over those drafts that are the viewer's to bring; the others are named with the reason. */
export async function takeOwnDrafts(ctx: DocumentsContext, em: Em, drafts: readonly DocumentDraft[]) {
  // Before anything is looked up, so that no other import can take an id in between.
  await lockImport(em, 'documents');
  const foreign = await refuseForeign(ctx, em, drafts);
  const own = drafts.filter(({ sourceId }) => !foreign.has(sourceId));
  return { foreign, stored: await takeDrafts(ctx, em, own) };
}

async function refuseForeign(
  { viewer }: DocumentsContext,
  em: Em,
  drafts: readonly DocumentDraft[],
): Promise<ReadonlyMap<string, Refusal>> {
  const own = boundary(viewer);
  if (own === null) return new Map();
  const foreign = await foreignDrafts(em, own, drafts);
  return new Map([...foreign].map(([sourceId, why]) => [sourceId, foreignRefusals[why]]));
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
