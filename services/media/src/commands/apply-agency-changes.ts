import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { Agency } from '../rules/agency.ts';

/** An item of the feed `agency-changes`: an agency as it is now. */
export interface AgencyChange extends Agency {
  readonly position: number;
  readonly sourceId: string | null;
  /** Every id it was imported under, where the feed tells more than one. */
  readonly sourceIds?: readonly string[];
}

/**
 * Brings the projection of agencies up to date, and with it what channels take from their owners, so that a renamed or
 * moved agency moves its channels. A page is one statement each; a changed agency occurs in a page once.
 */
export async function applyAgencyChanges(em: Em, items: readonly AgencyChange[]): Promise<void> {
  if (items.length === 0) return;
  const ids = items.map(({ id }) => id);
  await query(em, upsertAgencies, [JSON.stringify(items)]);
  await query(em, followOwners, [ids]);
}

const upsertAgencies = `
insert into agency (id, source_ids, name, kind, level, division_code, system, parent_id)
select id, coalesce("sourceIds", array_remove(array["sourceId"], null)), name, kind, level, "divisionCode", system, "parentId"
from jsonb_to_recordset(?::jsonb) as item (
  id uuid, "sourceId" text, "sourceIds" text[], name text, kind text, level text, "divisionCode" text, system text, "parentId" uuid
)
on conflict (id) do update set
  source_ids = excluded.source_ids, name = excluded.name, kind = excluded.kind, level = excluded.level,
  division_code = excluded.division_code, system = excluded.system, parent_id = excluded.parent_id`;

const followOwners = `
update channel c
set level = a.level, division_code = a.division_code, system = a.system
from agency a
where a.id = c.owner_id and a.id = any (?::uuid[])
  and (c.level, c.division_code, c.system) is distinct from (a.level, a.division_code, a.system)`;
