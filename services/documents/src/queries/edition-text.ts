import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

/** A text as it was released, for the services that compare and render copies of it. */
export interface EditionText {
  readonly documentId: string;
  readonly edition: number;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly sourceUrl: string | null;
  readonly body: string;
  readonly digest: string;
  readonly attachments: readonly {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly digest: string;
    readonly url: string;
  }[];
}

/**
 * The text of this digest that the public may read of the document now: the edition it sees, or one that a standing release
 * carries. Null for anything else, so a recalled or restricted text never leaves this service (B09, B19).
 */
export async function editionText(em: Em, documentId: string, digest: string): Promise<EditionText | null> {
  const [text = null] = await query<EditionText[]>(
    em,
    `select d.id as "documentId", e.number as edition, e.title, d.document_number as "documentNumber",
       d.source_url as "sourceUrl", e.body, e.digest,
       coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'mediaType', a.media_type,
                   'bytes', a.bytes, 'digest', a.digest, 'url', a.url) order by a.place)
                 from attachment a where a.document_id = d.id and a.edition = e.number), '[]') as attachments
     from policy_document d join edition e on e.document_id = d.id
     where d.id = ? and e.digest = ? and d.exposure = 'FULL'
       and (e.number = d.public_edition
         or exists (select 1 from release r
                    where r.document_id = d.id and r.document_edition = e.number
                      and r.entered_log_at is not null and r.withdrawn_at is null)
         or exists (select 1 from release_bundle b join release r on r.id = b.release_id
                    where b.document_id = d.id and b.document_edition = e.number
                      and r.entered_log_at is not null and r.withdrawn_at is null))
     order by e.number desc limit 1`,
    [documentId, digest],
  );
  return text;
}
