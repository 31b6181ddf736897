import type { ConcernedAgency, ReleaseFilter } from '../rules/release-filter.ts';

/**
 * The same meaning as `passesFilter`, as SQL over `release r`, for lists of releases as they stand now.
 * A test holds both against each other.
 */
export function releaseConditions(
  filter: ReleaseFilter,
  concerned: ConcernedAgency | null,
): { conditions: string[]; values: unknown[] } {
  const conditions: string[] = [];
  const values: unknown[] = [];
  function where(condition: string, ...bound: unknown[]): void {
    conditions.push(condition);
    values.push(...bound);
  }
  const document = (condition: string) =>
    `exists (select from policy_document d where d.id = r.document_id and ${condition})`;
  const origin = (condition: string) => `exists (select from agency o where o.id = r.origin_id and ${condition})`;
  if (filter.columns) where(`r.column_name = any (?::text[])`, filter.columns);
  if (filter.scopes) where(`r.scope = any (?::text[])`, filter.scopes);
  if (filter.systems) where(`r.systems && ?::text[]`, filter.systems);
  if (filter.divisionCode) where(origin(`coalesce(r.division_code, o.division_code) = ?`), filter.divisionCode);
  if (filter.topics) where(document(`d.topics && ?::text[]`), filter.topics);
  if (filter.audiences) where(document(`d.audiences && ?::text[]`), filter.audiences);
  if (filter.kinds) where(document(`d.kind = any (?::text[])`), filter.kinds);
  if (filter.originLevels) where(origin(`o.level = any (?::text[])`), filter.originLevels);
  if (concerned) {
    const inTerritory = `(r.territory_id is null or r.territory_id = any (?::uuid[]))`;
    where(`r.origin_id <> ?::uuid`, concerned.id);
    where(
      `case r.scope when 'GLOBAL' then ${inTerritory}
         when 'SECTOR' then ${inTerritory} and coalesce(?::text, '') = any (r.systems)
         else r.division_code = any (?::text[]) end`,
      ...[concerned.lineIds, concerned.lineIds, concerned.system, concerned.lineDivisions],
    );
  }
  return { conditions, values };
}
