import { query } from '@dibao/shared/query';
import type { Em } from '@dibao/shared/orm';
import type { GateDocument } from '../rules/release-gate.ts';

/** What an edition that waits for its release says of itself. */
export type WaitingFacts = Omit<GateDocument, 'secrecyReview'>;

/**
 * What the gate must ask of an edition that waits, since the document's own row still tells of the released one: a new
 * text marked 不予公开 must not pass because the old one was 主动公开. Null where the row tells of this very edition.
 */
export async function waitingFacts(em: Em, documentId: string, edition: number): Promise<WaitingFacts | null> {
  const [facts] = await query<WaitingFacts[]>(
    em,
    `select e.draft ->> 'kind' as kind, e.title,
       case when d.disclosure_decided then d.disclosure else e.draft ->> 'disclosure' end as disclosure,
       case when d.disclosure_decided then d.disclosure_basis else e.draft ->> 'disclosureBasis' end as "disclosureBasis",
       case when d.legal_force_decided then d.legal_force else e.draft ->> 'legalForce' end as "legalForce",
       e.draft ->> 'sourceUrl' as "sourceUrl"
     from policy_document d join edition e on e.document_id = d.id and e.number = ?::int
     where d.id = ?::uuid and d.metadata_edition <> e.number and e.draft is not null`,
    [edition, documentId],
  );
  return facts ?? null;
}
