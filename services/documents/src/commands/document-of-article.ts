import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import type { DocumentDraft } from '../rules/document-draft.ts';
import { takeDrafts } from './import-documents.ts';

/** The document an article is: the one of the same number and title where that is known already, else a new one. */
export async function documentOfArticle(ctx: DocumentsContext, em: Em, draft: DocumentDraft): Promise<string> {
  const same = await findSame(em, draft);
  if (same !== null) return same;
  await takeDrafts(ctx, em, [draft]);
  const [stored] = await query<{ id: string }[]>(em, `select id from policy_document where source_id = ?`, [
    draft.sourceId,
  ]);
  if (stored === undefined) throw new Error(`The document of ${draft.sourceId} was not stored`);
  return stored.id;
}

/** Not only the number: several papers share one, and a page may show that of a paper it cites. */
async function findSame(
  em: Em,
  { documentNumberKey, title, sourceUrl, sourceId }: DocumentDraft,
): Promise<string | null> {
  const [same] = await query<{ id: string }[]>(
    em,
    `select id from policy_document
     where source_id <> ? and ((document_number_key = ?::text and title = ?) or (source_url = ?::text and title = ?))
     order by exists (select from release r where r.document_id = policy_document.id and r.withdrawn_at is null) desc, id limit 1`,
    [sourceId, documentNumberKey, title, sourceUrl, title],
  );
  return same?.id ?? null;
}
