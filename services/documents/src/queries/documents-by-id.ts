import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import { type EditionKey, releasedKey, splitKeys } from './document-parts.ts';
import {
  type DocumentRow,
  type DocumentView,
  selectDocuments,
  selectReleasedDocuments,
  toDocumentView,
} from './document-view.ts';

/** The documents of these ids that the viewer may know of, in any order. */
export async function documentsById(ctx: DocumentsContext, ids: readonly string[]): Promise<DocumentView[]> {
  const rows = await query<DocumentRow[]>(ctx.em, `${selectDocuments(ctx.viewer)} where d.id = any (?::uuid[])`, [ids]);
  return rows.map((row) => toDocumentView(row, ctx)).filter((view) => view !== null);
}

/** A document as a release carried it, under the key it was asked for by. */
export interface ReleasedDocument {
  readonly key: EditionKey;
  readonly document: DocumentView;
}

/** The documents of these editions as their releases carried them, those the viewer may know of. */
export async function releasedDocuments(
  ctx: DocumentsContext,
  keys: readonly EditionKey[],
): Promise<ReleasedDocument[]> {
  const rows = await query<(DocumentRow & { readonly askedEdition: number })[]>(
    ctx.em,
    selectReleasedDocuments(ctx.viewer),
    splitKeys(keys),
  );
  return rows.flatMap(({ askedEdition, ...row }) => {
    const document = toDocumentView(row, ctx);
    return document === null
      ? []
      : { key: releasedKey({ documentId: row.id, documentEdition: askedEdition }), document };
  });
}
