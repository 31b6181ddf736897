import { query } from '@dibao/shared/query';
import type { Em } from '@dibao/shared/orm';
import { describeAgency } from '../rules/agency.ts';

/**
 * The agencies of these full names, each registered if nobody had met it. What a name tells (kind, level, the government
 * above) is taken from it; an import of agencies later fills in and corrects the rest.
 */
export async function registerIssuers(
  em: Em,
  names: ReadonlySet<string>,
): Promise<{ byName: ReadonlyMap<string, string>; registered: string[] }> {
  if (names.size === 0) return { byName: new Map(), registered: [] };
  const known = await findByName(em, [...names]);
  const missing = [...names].filter((name) => !known.has(name)).map(describeAgency);
  if (missing.length === 0) return { byName: known, registered: [] };
  const rows = await query<{ id: string; name: string }[]>(
    em,
    `insert into agency (source_id, name, kind, level)
     select 'issuer:' || name, name, kind, level
     from jsonb_to_recordset(?::jsonb) as met (name text, kind text, level text)
     on conflict (source_id) do update set name = excluded.name
     returning id, name`,
    [JSON.stringify(missing)],
  );
  const linked = await linkToGovernments(em);
  return {
    byName: new Map([...known, ...rows.map(({ id, name }) => [name, id] as const)]),
    registered: [...rows.map(({ id }) => id), ...linked],
  };
}

async function findByName(em: Em, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ id: string; name: string }[]>(
    em,
    `select distinct on (name) id, name from agency where name = any (?::text[]) order by name, division_code is null, id`,
    [names],
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/**
 * A department without a parent stands under the government whose place its name begins with, the nearest one:
 * 某省某市教育局 under 某省某市人民政府, 教育部 under 国务院. It takes that government's level.
 *
 * @returns those that found their place
 */
export async function linkToGovernments(em: Em): Promise<string[]> {
  const linked = await query<{ id: string }[]>(
    em,
    `update agency a
     set parent_id = g.id, level = g.level
     from agency d
     cross join lateral (
       select g.id, g.level from agency g
       where g.kind = 'GOVERNMENT' and g.id <> d.id
         and (starts_with(d.name, regexp_replace(g.name, '人民政府$', '')) or (g.name = '国务院' and d.level = 'STATE'))
       order by length(g.name) desc limit 1
     ) g
     where a.id = d.id and d.parent_id is null and d.kind = 'DEPARTMENT' and d.source_id like 'issuer:%'
     returning a.id`,
  );
  return linked.map(({ id }) => id);
}
