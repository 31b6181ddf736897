import { isGovernmentOfficeSql } from '@dibao/shared/government-office';

/**
 * The agencies a viewer may act for, as `own (id)` in a `with recursive`: its own, that government whose office it is, and
 * everything below. Takes the agency's id twice; none gives no rows.
 */
export const ownAgenciesSql = `own as (
       select o.id from agency o where o.id = ?::uuid
       union select o.parent_id from agency o where o.id = ?::uuid and ${isGovernmentOfficeSql('o.name')} and o.parent_id is not null
       union select below.id from agency below join own on below.parent_id = own.id
     )`;
