import { isGovernmentOfficeSql } from '@dibao/shared/government-office';

/**
 * The agencies a viewer may act for, as `own (id)` in a `with recursive`: its own, that government whose office it is, and
 * everything below. Takes the agency's id twice; none gives no rows.
 */
export const ownAgenciesSql = ownAgencies('?::uuid');

/**
 * Whether a viewer bound to an agency may act for a document `d`: by one of its issuers, or because it has none yet. One
 * list of agencies for a whole statement, whatever rows it walks.
 *
 * @param agencyId from {@link boundary}, which lets ids alone through: it stands in the text, since conditions are composed
 */
export function ownDocumentSql(agencyId: string): string {
  const issued = 'select from document_issuer i where i.document_id = d.id';
  return `(not exists (${issued}) or exists (${issued} and i.agency_id in (${ownAgencyIdsSql(agencyId)})))`;
}

/** The ids of the agencies a viewer bound to this one may act for, as a query to stand in `in (…)`. */
export function ownAgencyIdsSql(agencyId: string): string {
  return `with recursive ${ownAgencies(`'${agencyId}'::uuid`)} select own.id from own`;
}

function ownAgencies(agency: string): string {
  return `own as (
       select o.id from agency o where o.id = ${agency}
       union select o.parent_id from agency o where o.id = ${agency} and ${isGovernmentOfficeSql('o.name')} and o.parent_id is not null
       union select below.id from agency below join own on below.parent_id = own.id
     )`;
}
