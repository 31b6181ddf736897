export const findPortals = `
  select source_id as "sourceId", record_digest as "recordDigest" from origin_portal where source_id = any (?::text[])`;

export const portalIds = `select id from origin_portal where source_id = any (?::text[]) order by name, id`;

/** By the ids they were imported under, else by full name; of several of one name the one with a place. */
export const findAgencies = `
  select wanted.name as wanted, found.id
  from (select distinct unnest(?::text[]) as name) wanted
  cross join lateral (
    select id from (
      select s.agency_id as id, 1 as rank from agency_source s where s.source_id = wanted.name
      union all select a.id, 2 from agency a where a.source_id = wanted.name
      union all select a.id, case when a.division_code is null then 4 else 3 end from agency a where a.name = wanted.name
    ) candidates order by rank, id limit 1
  ) found`;

export const hostsOfOthers = `
  select h.host, p.source_id as "sourceId" from portal_host h join origin_portal p on p.id = h.portal_id
  where h.host = any (?::text[]) and p.source_id <> all (?::text[])`;

export const storePortals = `
  insert into origin_portal as stored (
    source_id, name, aliases, agency_id, release, column_name, scope, systems, division_code, enabled, rules, record_digest,
    registered_by, registered_at, changed_at)
  select "sourceId", name, aliases, "agencyId", release, "column", scope, systems, "divisionCode", enabled, rules, "recordDigest", ?, ?, ?
  from jsonb_to_recordset(?::jsonb) as row (
    "sourceId" text, name text, aliases text[], "agencyId" uuid, release text, "column" text, scope text, systems text[],
    "divisionCode" text, enabled boolean, rules jsonb, "recordDigest" text)
  on conflict (source_id) do update set
    name = excluded.name, aliases = excluded.aliases, agency_id = excluded.agency_id, release = excluded.release,
    column_name = excluded.column_name, scope = excluded.scope, systems = excluded.systems,
    division_code = excluded.division_code, enabled = excluded.enabled, rules = excluded.rules,
    record_digest = excluded.record_digest, changed_at = excluded.changed_at
  returning id, source_id as "sourceId"`;

export const forgetHosts = `
  delete from portal_host h where h.portal_id = any (?::uuid[])
    and not exists (
      select from jsonb_to_recordset(?::jsonb) as kept ("portalId" uuid, host text)
      where kept.host = h.host and kept."portalId" = h.portal_id)`;

/** Returns those nobody had registered. */
export const storeHosts = `
  insert into portal_host (host, portal_id)
  select host, "portalId" from jsonb_to_recordset(?::jsonb) as row ("portalId" uuid, host text)
  on conflict (host) do nothing returning host`;

export const retireLists = `
  update portal_list l set retired_at = ?::timestamptz
  where l.portal_id = any (?::uuid[]) and l.retired_at is null
    and not exists (
      select from jsonb_to_recordset(?::jsonb) as kept ("portalId" uuid, url text)
      where kept.url = l.url and kept."portalId" = l.portal_id)`;

/** Other rules may read something else from the same page: it is fetched anew, as if it had changed. */
export const storeLists = `
  insert into portal_list as stored (portal_id, url, place, next_look_at)
  select "portalId", url, place, ?::timestamptz
  from jsonb_to_recordset(?::jsonb) as row ("portalId" uuid, url text, place int)
  on conflict (portal_id, url) do update set
    place = excluded.place, retired_at = null, etag = null, last_modified = null, page_digest = null,
    usual_yield = null, next_look_at = excluded.next_look_at`;

/** Documents that were undetermined for want of a registered portal are read anew when they are imported again. */
export const askAgain = `
  update policy_document set record_digest = null
  where disclosure = 'UNDETERMINED' and not disclosure_decided and record_digest is not null
    and lower(split_part(split_part(source_url, '://', 2), '/', 1)) = any (?::text[])`;
