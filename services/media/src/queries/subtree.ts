import { condition, type Condition } from './condition.ts';

/** The agencies below a root by parent links, the root included; "union" ends a loop in the links. */
function below(root: string, select: string): string {
  return `with recursive below as (
    select id, division_code from agency where ${root}
    union
    select a.id, a.division_code from agency a join below on a.parent_id = below.id
  ) select ${select} from below`;
}

const governmentOf = `kind = 'GOVERNMENT' and division_code = ?`;

/** Channel `c` belongs to an agency of the division or of one below it. */
export function ownedBelowDivision(divisionCode: string): Condition {
  return condition(`c.owner_id in (${below(governmentOf, 'id')})`, divisionCode);
}

/** The same, and channels without a known owner by the place they were listed under. */
export function listedBelowDivision(divisionCode: string): Condition {
  const placed = `c.owner_id is null and c.division_code in (${below(governmentOf, 'division_code')})`;
  return condition(`c.owner_id in (${below(governmentOf, 'id')}) or (${placed})`, divisionCode, divisionCode);
}

/** Channel `c` belongs to the agency or to one below it. */
export function ownedBelow(agencyId: string): Condition {
  return condition(`c.owner_id in (${below('id = ?::uuid', 'id')})`, agencyId);
}
