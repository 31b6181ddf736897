import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure, VersionConflict } from '@dibao/shared/failures';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import { visibleCondition } from '../queries/document-view.ts';
import { type StoredForm, storedForm } from '../queries/stored-form.ts';
import type { DocumentKind } from '../rules/document-kind.ts';
import { readDocumentRecord } from '../rules/document-record.ts';
import { takeOwnDrafts } from './import-documents.ts';
import { type Made, once } from './idempotent.ts';
import { requireOwnDocuments } from './own-agency.ts';
import { lockDocument, noDocument, refuse } from './release-parts.ts';
import { versionConflict } from './version-conflict.ts';

/** What the form of a document says. */
export interface SaveDocument {
  /** Left out: a new document. */
  readonly documentId?: string | null;
  /** Of the document that was edited; a newer one is not overwritten. */
  readonly lockVersion?: number | null;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly documentNumber?: string | null;
  readonly indexNumber?: string | null;
  readonly issuers: readonly string[];
  readonly writtenOn?: string | null;
  readonly issuedOn?: string | null;
  readonly publishedOn?: string | null;
  readonly effectiveFrom?: string | null;
  readonly validUntil?: string | null;
  readonly topics?: readonly string[] | null;
  readonly audiences?: readonly string[] | null;
  readonly keywords?: readonly string[] | null;
  readonly sourceUrl?: string | null;
  readonly body?: string | null;
  /** The documents this one interprets. */
  readonly interpretsIds?: readonly string[] | null;
  readonly interpretationWaiver?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Keeps what was written in the form of a document, new or known. It goes the way of an import: the same checks, issues and
 * editions. Another text, title or attachment of a released document waits as a new edition until a correction carries it.
 */
export async function saveDocument(
  ctx: DocumentsContext,
  input: SaveDocument,
): Promise<Made | ValidationFailure | NotFound | VersionConflict> {
  requireScope(ctx.viewer, Scope.publish);
  const request = { key: input.idempotencyKey, command: 'save-document', input };
  return once<ValidationFailure | NotFound | VersionConflict>(ctx, request, async (em) => {
    const before = input.documentId ? await lockForm(ctx, em, input, input.documentId) : null;
    if (before !== null && 'message' in before) return before;
    const record = await toRecord(ctx, em, input, before);
    const read = readDocumentRecord(record, { now: ctx.clock.now(), isGovernmentAddress: ctx.isGovernmentAddress });
    if ('refusal' in read) return refuse(ctx, [{ ...pathOf(read.refusal.field), message: read.refusal.message }]);
    // A text that nobody touched stays letter for letter, however an import would read it a second time.
    const isSameText = before !== null && input.body?.trim() === before.body?.trim();
    const draft = isSameText ? { ...read, body: before.body, digest: before.digest } : read;
    const { foreign } = await takeOwnDrafts(ctx, em, [draft]);
    const [refusal] = foreign.values();
    if (refusal !== undefined) return refuse(ctx, [{ ...pathOf(refusal.field), message: refusal.message }]);
    const [stored] = await query<{ id: string }[]>(em, `select id from policy_document where source_id = ?`, [
      draft.sourceId,
    ]);
    if (stored === undefined) throw new Error(`The document ${draft.sourceId} was not stored`);
    return { id: stored.id };
  });
}

async function lockForm(
  ctx: DocumentsContext,
  em: Em,
  input: SaveDocument,
  documentId: string,
): Promise<StoredForm | ValidationFailure | NotFound | VersionConflict> {
  const document = await lockDocument(em, documentId);
  if (document === null) return noDocument(ctx, documentId);
  await requireOwnDocuments(ctx, em, [document.id]);
  const { lockVersion: actual } = document;
  if (input.lockVersion !== actual) return versionConflict(ctx, { expected: input.lockVersion ?? 0, actual });
  return storedForm(em, document.id);
}

/** The record an import would bring for this form; what the form does not show stays as it is. */
async function toRecord(ctx: DocumentsContext, em: Em, input: SaveDocument, before: StoredForm | null) {
  const { documentNumber, interpretsIds } = input;
  const { kind, title, indexNumber, issuers, writtenOn, issuedOn, publishedOn, effectiveFrom, validUntil } = input;
  const { topics, audiences, keywords, sourceUrl, body, interpretationWaiver } = input;
  return {
    id: before?.sourceId ?? `desk:${ctx.ids.next()}`,
    ...{ kind, title, docNumber: documentNumber, indexNumber, issuers },
    ...{ writtenOn, issuedOn, publishedOn, effectiveFrom, validUntil },
    ...{ topics, audiences, keywords, sourceUrl, body, interpretationWaiver },
    interprets: await sourceIdsOf(ctx, em, interpretsIds ?? []),
    ...before?.kept,
  };
}

/** Only of documents the viewer may know of. */
async function sourceIdsOf(ctx: DocumentsContext, em: Em, ids: readonly string[]): Promise<string[]> {
  const rows = await query<{ sourceId: string }[]>(
    em,
    `select d.source_id as "sourceId" from policy_document d
     where d.id = any (?::uuid[]) and d.source_id is not null and ${visibleCondition(ctx.viewer)}`,
    [ids.filter(isId)],
  );
  return rows.map(({ sourceId }) => sourceId);
}

/** The fields of a record by the names of the form. */
function pathOf(field: string | undefined): { readonly path: string; readonly clause: null } {
  const names: Readonly<Record<string, string>> = { docNumber: 'documentNumber', interprets: 'interpretsIds' };
  return { path: names[field ?? ''] ?? field ?? 'documentId', clause: null };
}
