import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { Agency } from '../rules/agency.ts';

const agencyColumns = `id, name, kind, level, division_code as "divisionCode", system, parent_id as "parentId"`;

/** The government an agency is or belongs to: the nearest above it, else, for one without a parent, that of its division. */
export async function governmentOfAgency(em: Em, agency: Agency): Promise<Agency | null> {
  return (await governmentsOfAgencies(em, [agency])).get(agency.id) ?? null;
}

/** {@link governmentOfAgency} for many, by the id of the agency; one that belongs to none is left out. */
export async function governmentsOfAgencies(em: Em, agencies: readonly Agency[]): Promise<Map<string, Agency>> {
  const found = new Map(agencies.map((agency) => [agency.id, agency]));
  const below = [...found.values()].filter(({ kind }) => kind !== 'GOVERNMENT');
  for (const { id } of below) found.delete(id);
  if (below.length === 0) return found;
  const rows = await query<(Agency & { readonly belowId: string })[]>(em, governmentsAbove, [JSON.stringify(below)]);
  for (const { belowId, ...government } of rows) found.set(belowId, government);
  return found;
}

/** The government of a division; null when none is registered. */
export async function governmentOfDivision(em: Em, divisionCode: string | null): Promise<Agency | null> {
  const [found] = await query<Agency[]>(
    em,
    `select ${agencyColumns} from agency where kind = 'GOVERNMENT' and division_code = ? order by id limit 1`,
    [divisionCode],
  );
  return found ?? null;
}

const governmentsAbove = `
with recursive below as (
  select * from jsonb_to_recordset(?::jsonb) as b (id uuid, level text, "divisionCode" text, "parentId" uuid)
),
above as (
  select below.id as below_id, a.id, a.parent_id, a.kind, 1 as height from below join agency a on a.id = below."parentId"
  union
  select above.below_id, a.id, a.parent_id, a.kind, above.height + 1
  from above join agency a on a.id = above.parent_id where above.height < 20 and above.kind <> 'GOVERNMENT'
),
government as (
  select below_id, id, height from above where kind = 'GOVERNMENT'
  union all
  select below.id, a.id, case when a.name = '国务院' then 100 else 101 end
  from below join agency a on a.level = 'STATE' and a.kind = 'GOVERNMENT' where below.level = 'STATE'
  union all
  select below.id, a.id, 100
  from below join agency a on a.division_code = below."divisionCode" and a.kind = 'GOVERNMENT' where below.level <> 'STATE'
),
nearest as (select distinct on (below_id) below_id, id from government order by below_id, height, id)
select nearest.below_id as "belowId", agency.* from nearest
join lateral (select ${agencyColumns} from agency where id = nearest.id) agency on true`;
