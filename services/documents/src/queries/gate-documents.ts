import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { GateDocument } from '../rules/release-gate.ts';

/** One edition of a document. */
export interface EditionWanted {
  readonly documentId: string;
  readonly edition: number;
}

/**
 * What the gate must ask of these editions, in their order, in one statement. Of an edition that waits for its release its
 * own draft tells, since the document's row still tells of the released one: a new text marked 不予公开 must not pass because
 * the old one was 主动公开.
 */
export function gateDocuments(em: Em, wanted: readonly EditionWanted[]): Promise<GateDocument[]> {
  return query(em, sql, [wanted.map(({ documentId }) => documentId), wanted.map(({ edition }) => edition)]);
}

const sql = `
  select coalesce(w.draft ->> 'kind', d.kind) as kind, coalesce(w.title, d.title) as title,
    case when w.draft is null or d.disclosure_decided then d.disclosure else w.draft ->> 'disclosure' end as disclosure,
    case when w.draft is null or d.disclosure_decided then d.disclosure_basis else w.draft ->> 'disclosureBasis' end
      as "disclosureBasis",
    case when w.draft is null or d.legal_force_decided then d.legal_force else w.draft ->> 'legalForce' end as "legalForce",
    case when w.draft is null then d.source_url else w.draft ->> 'sourceUrl' end as "sourceUrl",
    (select s.result from secrecy_review s where s.document_id = d.id and s.edition = wanted.edition
     order by s.recorded_at desc, s.id desc limit 1) as "secrecyReview"
  from unnest(?::uuid[], ?::int[]) with ordinality as wanted (document_id, edition, place)
  join policy_document d on d.id = wanted.document_id
  left join edition w on w.document_id = d.id and w.number = wanted.edition and d.metadata_edition <> w.number
    and w.draft is not null
  order by wanted.place`;
