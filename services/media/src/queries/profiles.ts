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

/** An agency that publishes, with its government where its parent links do not lead there. */
interface Governed {
  readonly agencyId: string;
  readonly governmentId: string | null;
}

/**
 * The profile that governs what an agency publishes on a day: the nearest one going up from the agency by parent links,
 * an agency's own before its division's, the later of two periods; where there is none, the one of nobody in particular.
 *
 * @param government of the agency, where its parent links do not lead there
 */
export async function profileOf(em: Em, agency: Agency, government: Agency | null, at: Date): Promise<RuleProfile> {
  const profiles = await profilesOf(em, [{ agencyId: agency.id, governmentId: government?.id ?? null }], at);
  const found = profiles.get(agency.id);
  if (found === undefined) throw new Error('The profile "default" is missing from the database');
  return found;
}

/** {@link profileOf} for many, by the id of the agency. */
export async function profilesOf(em: Em, governed: readonly Governed[], at: Date): Promise<Map<string, RuleProfile>> {
  const starts = governed.flatMap(({ agencyId, governmentId }) => [
    { agencyId, id: agencyId, height: 1 },
    ...(governmentId === null || governmentId === agencyId ? [] : [{ agencyId, id: governmentId, height: 2 }]),
  ]);
  const day = shanghaiDate(at);
  const rows = await query<(Row & { readonly agencyId: string })[]>(em, choose, [JSON.stringify(starts), day, day]);
  return new Map(rows.map(({ agencyId, profile }) => [agencyId, profile]));
}

const choose = `
with recursive start as (
  select * from jsonb_to_recordset(?::jsonb) as s ("agencyId" uuid, id uuid, height int)
),
above as (
  select start."agencyId", a.id, a.parent_id, a.kind, a.division_code, a.source_ids, start.height
  from start join agency a on a.id = start.id
  union
  select above."agencyId", a.id, a.parent_id, a.kind, a.division_code, a.source_ids, above.height + 1
  from agency a join above on a.id = above.parent_id where above.height < 20
),
chosen as (
  select distinct on (start."agencyId") start."agencyId", p.id
  from start cross join rule_profile p
  left join lateral (
    select min(2 * height + case when p.division_code is null then 0 else 1 end) as distance from above
    where above."agencyId" = start."agencyId" and (
      p.agency_source_id = any (above.source_ids)
      or (above.kind = 'GOVERNMENT' and above.division_code = p.division_code)
    )
  ) near on true
  where p.is_current and start.height = 1
    and (near.distance is not null or (p.division_code is null and p.agency_source_id is null))
    and coalesce(p.valid_from, '') <= ? and coalesce(p.valid_until, '9999') >= ?
  order by start."agencyId", near.distance nulls last, p.valid_from desc nulls last, p.key
)
select chosen."agencyId", ${columns} from chosen join rule_profile p on p.id = chosen.id`;
