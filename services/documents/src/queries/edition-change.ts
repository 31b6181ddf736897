import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { type ContentDiff, contentDiff } from '../rules/content-diff.ts';

/** What one edition of a document says otherwise than another. */
export async function editionChange(
  em: Em,
  documentId: string,
  { before, after }: { readonly before: number; readonly after: number },
): Promise<ContentDiff> {
  const rows = await query<{ number: number; title: string; body: string | null; attachments: object[] }[]>(
    em,
    `select e.number, e.title, e.body,
       coalesce((select jsonb_agg(jsonb_build_object('name', a.name, 'digest', a.digest) order by a.place)
         from attachment a where a.document_id = e.document_id and a.edition = e.number), '[]') as attachments
     from edition e where e.document_id = ?::uuid and e.number = any (?::int[])`,
    [documentId, [before, after]],
  );
  const record = (wanted: number) => ({ ...rows.find(({ number }) => number === wanted) });
  return contentDiff(record(before), record(after));
}
