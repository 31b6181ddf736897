import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { Agency } from '../rules/agency.ts';

const agencyColumns = `id, name, kind, level, division_code as "divisionCode", system, parent_id as "parentId"`;

/** The government an agency is or belongs to: the nearest above it, else, for one without a parent, that of its division. */
export async function governmentOfAgency(em: Em, agency: Agency): Promise<Agency | null> {
  if (agency.kind === 'GOVERNMENT') return agency;
  return (
    (await governmentAbove(em, agency.parentId)) ??
    (agency.level === 'STATE' ? await stateGovernment(em) : await governmentOfDivision(em, agency.divisionCode))
  );
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

async function governmentAbove(em: Em, parentId: string | null): Promise<Agency | null> {
  const [found] = await query<Agency[]>(
    em,
    `with recursive above as (
       select a.*, 1 as height from agency a where a.id = ?::uuid
       union
       select a.*, above.height + 1 from agency a join above on a.id = above.parent_id where above.height < 20
     )
     select ${agencyColumns} from above where kind = 'GOVERNMENT' order by height limit 1`,
    [parentId],
  );
  return found ?? null;
}

async function stateGovernment(em: Em): Promise<Agency | null> {
  const [found] = await query<Agency[]>(
    em,
    `select ${agencyColumns} from agency where kind = 'GOVERNMENT' and level = 'STATE' order by name <> '国务院', id limit 1`,
  );
  return found ?? null;
}
