import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentDraft } from '../rules/document-draft.ts';
import { ownAgencyIdsSql, ownDocumentSql } from './own-agencies.sql.ts';

/** Why a draft is not for an agency to bring. */
export type Foreignness = 'ID_OF_ANOTHER' | 'NOT_AN_OWN_ISSUER';

/**
 * Of these drafts, by source id, those that somebody who acts for this agency may not store: their id belongs to a document
 * of others, or none of their issuers is the agency or below it.
 */
export async function foreignDrafts(
  em: Em,
  agencyId: string,
  drafts: readonly Pick<DocumentDraft, 'sourceId' | 'issuers'>[],
): Promise<ReadonlyMap<string, Foreignness>> {
  const rows = await query<{ sourceId: string; why: Foreignness }[]>(
    em,
    `select draft.id as "sourceId",
       case when d.id is not null and not ${ownDocumentSql(agencyId)} then 'ID_OF_ANOTHER' else 'NOT_AN_OWN_ISSUER' end as why
     from jsonb_to_recordset(?::jsonb) as draft (id text, issuers text[])
     left join policy_document d on d.source_id = draft.id
     where (d.id is not null and not ${ownDocumentSql(agencyId)})
       or not exists (select from agency a where a.name = any (draft.issuers) and a.id in (${ownAgencyIdsSql(agencyId)}))`,
    [JSON.stringify(drafts.map(({ sourceId, issuers }) => ({ id: sourceId, issuers })))],
  );
  return new Map(rows.map(({ sourceId, why }) => [sourceId, why]));
}
