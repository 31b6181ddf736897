import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { Agency } from '../rules/agency.ts';
import type { ProfileContent } from '../rules/resolve-profile.ts';
import type { RuleProfile } from '../rules/rule-profile.ts';

/** A profile as it stands now. */
export interface CurrentProfile {
  readonly content: ProfileContent;
  readonly inherits: string | null;
  readonly origin: 'SHIPPED' | 'IMPORTED';
}

/** All profiles as they stand now. */
export async function currentProfiles(em: Em): Promise<CurrentProfile[]> {
  return query<CurrentProfile[]>(
    em,
    `select content || jsonb_build_object('digest', digest) as content, inherits, origin
     from rule_profile where is_current order by key`,
  );
}

const columns = `p.content || jsonb_build_object('id', p.id, 'version', p.version, 'digest', p.digest) as profile`;

interface Row {
  readonly profile: RuleProfile;
}

/** Versions of profiles by id, in any order. */
export async function profilesById(em: Em, ids: readonly string[]): Promise<RuleProfile[]> {
  const rows = await query<Row[]>(em, `select ${columns} from rule_profile p where p.id = any (?::uuid[])`, [ids]);
  return rows.map(({ profile }) => profile);
}

/** Every version of every profile: duties stand under any of them. */
export async function allProfiles(em: Em): Promise<RuleProfile[]> {
  const rows = await query<Row[]>(em, `select ${columns} from rule_profile p order by p.id`);
  return rows.map(({ profile }) => profile);
}

/** Profiles as they stand now by key, in any order. */
export async function profilesByKey(em: Em, keys: readonly string[]): Promise<RuleProfile[]> {
  const rows = await query<Row[]>(
    em,
    `select ${columns} from rule_profile p where p.is_current and p.key = any (?::text[])`,
    [keys],
  );
  return rows.map(({ profile }) => profile);
}

/**
 * The profile that governs what an agency publishes on a day: the nearest one going up from the agency by parent links,
 * an agency's own before its division's, the later of two periods; where there is none, the one of nobody in particular.
 *
 * @param government of the agency, where its parent links do not lead there
 */
export async function profileOf(em: Em, agency: Agency, government: Agency | null, at: Date): Promise<RuleProfile> {
  const starts = [agency.id, ...(government === null || government.id === agency.id ? [] : [government.id])];
  const [found] = await query<Row[]>(em, choose, [starts, shanghaiDate(at), shanghaiDate(at)]);
  if (found === undefined) throw new Error('The profile "default" is missing from the database');
  return found.profile;
}

const choose = `
with recursive above as (
  select a.id, a.parent_id, a.kind, a.division_code, a.source_ids, start.place as height
  from unnest(?::uuid[]) with ordinality as start (id, place) join agency a on a.id = start.id
  union
  select a.id, a.parent_id, a.kind, a.division_code, a.source_ids, above.height + 1
  from agency a join above on a.id = above.parent_id where above.height < 20
)
select ${columns}
from rule_profile p
left join lateral (
  select min(2 * height + case when p.division_code is null then 0 else 1 end) as distance from above
  where p.agency_source_id = any (above.source_ids) or (above.kind = 'GOVERNMENT' and above.division_code = p.division_code)
) near on true
where p.is_current
  and (near.distance is not null or (p.division_code is null and p.agency_source_id is null))
  and coalesce(p.valid_from, '') <= ? and coalesce(p.valid_until, '9999') >= ?
order by near.distance nulls last, p.valid_from desc nulls last, p.key
limit 1`;
