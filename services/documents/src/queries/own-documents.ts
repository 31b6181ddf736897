import { requireScope, Scope } from '@dibao/shared/auth';
import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor, instantKey, instantKeySql } from '@dibao/shared/cursor';
import { query } from '@dibao/shared/query';
import { normaliseForSearch } from '@dibao/shared/text-normalise';
import type { DocumentsContext } from '../context.ts';
import type { PreparationState } from '../rules/preparation-state.ts';
import { documentStateSql } from './document-state.sql.ts';
import { type DocumentRow, type DocumentView, selectDocuments, toDocumentView } from './document-view.ts';

export interface OwnDocumentFilter {
  readonly text?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly states?: readonly PreparationState[] | null;
}

const list = 'own-documents';
const changed = instantKeySql('d.updated_at');

/** The documents the viewer may publish, the one changed last first; text is looked for in title, number and body. */
export async function ownDocuments(
  ctx: DocumentsContext,
  { text, kinds, states }: OwnDocumentFilter,
  page: PageWanted,
): Promise<Connection<DocumentView>> {
  requireScope(ctx.viewer, Scope.publish);
  const first = pageSize(page.first);
  const [at, id] = page.after ? decodeRowCursor(list, page.after, instantKey) : [null, null];
  const words = text ? normaliseForSearch(text) : null;
  const rows = await query<(DocumentRow & { readonly sortKey: string })[]>(
    ctx.em,
    `${selectDocuments(ctx.viewer, `, ${changed} as "sortKey"`)} ${documentStateSql}
     where sight.whole
       and (?::text is null or strpos(e.search_text, ?) > 0)
       and (?::text[] is null or d.kind = any (?::text[]))
       and (?::text[] is null or state.name = any (?::text[]))
       and (?::timestamptz is null or (d.updated_at, d.id) < (?::timestamptz, ?::uuid))
     order by d.updated_at desc, d.id desc limit ?`,
    [words, words, kinds ?? null, kinds ?? null, states ?? null, states ?? null, at, at, id, first + 1],
    ctx.signal,
  );
  const found = rows.flatMap(({ sortKey, ...row }) => {
    const view = toDocumentView(row, ctx);
    return view === null ? [] : [{ view, sortKey }];
  });
  const { edges, pageInfo } = toConnection(found, first, ({ sortKey, view }) => encodeCursor(list, [sortKey, view.id]));
  return { edges: edges.map(({ node, cursor }) => ({ node: node.view, cursor })), pageInfo };
}
