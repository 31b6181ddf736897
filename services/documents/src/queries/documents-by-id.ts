import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import { type DocumentRow, type DocumentView, selectDocuments, toDocumentView } from './document-view.ts';

/** The documents of these ids that the viewer may know of, in any order. */
export async function documentsById(ctx: DocumentsContext, ids: readonly string[]): Promise<DocumentView[]> {
  const rows = await query<DocumentRow[]>(ctx.em, `${selectDocuments(ctx.viewer)} where d.id = any (?::uuid[])`, [ids]);
  return rows.map((row) => toDocumentView(row, ctx)).filter((view) => view !== null);
}
