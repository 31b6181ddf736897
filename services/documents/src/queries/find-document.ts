import { query } from '@dibao/shared/query';
import { documentNumberKey } from '@dibao/shared/document-number';
import { HubError } from '@dibao/shared/errors';
import { isId } from '@dibao/shared/ids';
import type { DocumentsContext } from '../context.ts';
import {
  type DocumentRow,
  type DocumentView,
  fullCondition,
  selectDocuments,
  toDocumentView,
  visibleCondition,
} from './document-view.ts';

/** Exactly one of these names the document. */
export interface DocumentLookup {
  readonly id?: string | null;
  readonly documentNumber?: string | null;
  readonly sourceId?: string | null;
}

/**
 * One document by id, by its number in any spelling, or by the id it was imported with. A number that several records
 * share answers the one not flagged as a cited number, then one with a body, then the oldest.
 */
export async function findDocument(ctx: DocumentsContext, lookup: DocumentLookup): Promise<DocumentView | null> {
  const given = [lookup.id, lookup.documentNumber, lookup.sourceId].filter(
    (value) => value !== undefined && value !== null,
  );
  if (given.length !== 1) {
    throw HubError.badInput(
      '请恰好给出 id、documentNumber、sourceId 三者之一。',
      'Give exactly one of id, documentNumber and sourceId.',
    );
  }
  const [condition, value] = toCondition(ctx, lookup);
  if (value === null) return null;
  const [row] = await query<DocumentRow[]>(
    ctx.em,
    `${selectDocuments(ctx.viewer)}
     where ${condition} and ${visibleCondition(ctx.viewer)}
     order by d.number_may_be_cited, e.digest is null, d.published_on nulls last, d.created_at, d.id
     limit 1`,
    [value],
  );
  return row === undefined ? null : toDocumentView(row, ctx);
}

function toCondition(
  { viewer }: DocumentsContext,
  { id, documentNumber, sourceId }: DocumentLookup,
): [string, string | null] {
  if (typeof id === 'string') return ['d.id = ?::uuid', isId(id) ? id : null];
  if (typeof documentNumber === 'string') return ['d.document_number_key = ?', documentNumberKey(documentNumber)];
  // A catalogue entry shows no source id, so it cannot be asked for by one.
  return [`d.source_id = ? and ${fullCondition(viewer)}`, sourceId ?? null];
}
