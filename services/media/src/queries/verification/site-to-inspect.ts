import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { type Agency, isGovernmentOffice } from '../../rules/agency.ts';
import type { InspectedColumn } from '../../rules/verification/findings.ts';
import { type RequiredColumn, requiredColumns } from '../../rules/verification/required-columns.ts';
import { ownHostsSql } from '../accounts/channel-aliases.ts';
import { toInstant } from '../duty-row.ts';
import { governmentOfAgency } from '../government-of.ts';
import { profileOf } from '../profiles.ts';

/** A site with what it is measured by. */
export interface SiteToInspect {
  readonly channelId: string;
  readonly url: string;
  /** Its host now. */
  readonly host: string;
  /** The hosts that are its own, or were. */
  readonly hosts: readonly string[];
  readonly siteIdCode: string | null;
  readonly required: readonly RequiredColumn[];
}

/** The site, where it is in use; what it must have comes from the profile that governs its owner now. */
export async function siteToInspect(em: Em, channelId: string, now: Date): Promise<SiteToInspect | null> {
  const [row] = await query<(Omit<SiteToInspect, 'required'> & { readonly owner: Agency | null })[]>(
    em,
    `select c.id as "channelId", c.url, c.host_key as host, ${ownHostsSql} as hosts, c.site_id_code as "siteIdCode",
       case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'level', o.level,
         'divisionCode', o.division_code, 'system', o.system, 'parentId', o.parent_id) end as owner
     from channel c left join agency o on o.id = c.owner_id
     where c.id = ?::uuid and c.platform = 'WEBSITE' and c.status = 'ACTIVE'`,
    [channelId],
  );
  if (row === undefined) return null;
  const { owner, ...site } = row;
  return { ...site, required: owner === null ? [] : await requiredOf(em, owner, now) };
}

async function requiredOf(em: Em, owner: Agency, now: Date): Promise<RequiredColumn[]> {
  const government = await governmentOfAgency(em, owner);
  const profile = await profileOf(em, owner, government, now);
  const isPortal = owner.kind === 'GOVERNMENT' || isGovernmentOffice(owner.name);
  return requiredColumns(profile, isPortal, government === null ? null : await provinceOf(em, government.id));
}

/** The name of the government of the province above, or of itself. */
async function provinceOf(em: Em, governmentId: string): Promise<string | null> {
  const [province] = await query<{ name: string }[]>(
    em,
    `with recursive above as (
       select id, name, kind, level, parent_id, 0 as height from agency where id = ?::uuid
       union
       select a.id, a.name, a.kind, a.level, a.parent_id, above.height + 1
       from agency a join above on a.id = above.parent_id where above.height < 20
     )
     select name from above where kind = 'GOVERNMENT' and level = 'PROVINCE' order by height limit 1`,
    [governmentId],
  );
  return province?.name ?? null;
}

/** The columns of a site as they were last looked at. */
export async function columnsOfSite(em: Em, channelId: string): Promise<InspectedColumn[]> {
  const rows = await query<(Omit<InspectedColumn, 'lookedAt'> & { lookedAt: string | null })[]>(
    em,
    `select k.name, k.url, k.looked_at as "lookedAt", k.failure is not null as "isFailing",
       count(e.url)::int as entries, max(e.listed_on)::text as "newestOn"
     from channel_column k left join column_entry e on e.column_id = k.id
     where k.channel_id = ?::uuid group by k.id`,
    [channelId],
  );
  return rows.map((row) => ({ ...row, lookedAt: toInstant(row.lookedAt) }));
}
