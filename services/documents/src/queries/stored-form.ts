import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

/** What of a document stands behind its form. */
export interface StoredForm {
  readonly sourceId: string;
  /** Of the present edition. */
  readonly body: string | null;
  readonly digest: string | null;
  /** What the form does not show, as a record says it. */
  readonly kept: Readonly<Record<string, unknown>>;
}

/** The document as an import of it would have to repeat it, so that a form changes what it shows and nothing else. */
export async function storedForm(em: Em, documentId: string): Promise<StoredForm> {
  const [row] = await query<StoredForm[]>(
    em,
    `select d.source_id as "sourceId", e.body, e.digest, jsonb_strip_nulls(jsonb_build_object(
       'disclosure', case when facts.basis = 'FIELD' then facts.disclosure end,
       'disclosureReason', d.disclosure_reason,
       'legalForce', d.legal_force,
       'flags', case when d.number_may_be_cited then jsonb_build_array('docNumberMayBeOfCitedDocument') end,
       'attachments', (select jsonb_agg(jsonb_build_object('name', a.name, 'mediaType', a.media_type, 'bytes', a.bytes,
           'digest', a.digest, 'url', a.url) order by a.place)
         from attachment a where a.document_id = d.id and a.edition = d.edition))) as kept
     from policy_document d join edition e on e.document_id = d.id and e.number = d.edition
     cross join lateral (
       select coalesce(e.draft ->> 'disclosureBasis', d.disclosure_basis) as basis,
         coalesce(e.draft ->> 'disclosure', d.disclosure) as disclosure
     ) facts
     where d.id = ?::uuid`,
    [documentId],
  );
  if (row === undefined) throw new Error(`Document ${documentId} has no edition`);
  return row;
}
