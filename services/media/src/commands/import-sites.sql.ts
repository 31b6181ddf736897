/** A list may still have the address a site has left (H19). */
const isOld = `exists (
    select from channel_alias a where a.channel_id = channel.id and a.address_key = excluded.address_key)`;

/**
 * Drafts as JSON; only a changed record touches its row, so that a repeated import writes nothing. Where a channel has an
 * owner, the owner says its level, region and system. What people decided of its life is not undone by a list.
 */
export const upsertChannels = `
with draft as (
  select * from jsonb_to_recordset(?::jsonb) as item (
    "sourceId" text, platform text, name text, url text, "addressKey" text, "hostKey" text, handle text,
    "siteIdCode" text, "ownerId" uuid, level text, "divisionCode" text, system text, status text,
    "noDutyReason" text, digest text
  )
)
insert into channel (source_id, platform, name, url, address_key, host_key, handle, site_id_code, owner_id, level,
  division_code, system, status, no_duty_reason, record_digest)
select "sourceId", draft.platform, draft.name, url, "addressKey", "hostKey", handle, "siteIdCode", "ownerId",
  case when o.id is null then draft.level else o.level end,
  case when o.id is null then "divisionCode" else o.division_code end,
  case when o.id is null then draft.system else o.system end,
  status, "noDutyReason", digest
from draft left join agency o on o.id = draft."ownerId"
on conflict (source_id) do update set
  platform = excluded.platform, name = excluded.name,
  url = case when ${isOld} then channel.url else excluded.url end,
  address_key = case when ${isOld} then channel.address_key else excluded.address_key end,
  host_key = case when ${isOld} then channel.host_key else excluded.host_key end, handle = excluded.handle, site_id_code = excluded.site_id_code,
  owner_id = excluded.owner_id, level = excluded.level, division_code = excluded.division_code,
  system = excluded.system,
  status = case when exists (select from channel_move m where m.channel_id = channel.id) then channel.status else excluded.status end,
  no_duty_reason = excluded.no_duty_reason,
  record_digest = excluded.record_digest
where channel.record_digest <> excluded.record_digest
returning source_id as "sourceId", (old.id is null) as "isNew"`;

/** What is known of these records and addresses already. */
export const knownChannels = `
select source_id as "sourceId", address_key as "addressKey"
from channel
where source_id = any (?::text[]) or address_key = any (?::text[])
union all
select c.source_id, a.address_key from channel_alias a join channel c on c.id = a.channel_id
where a.address_key = any (?::text[])`;

/**
 * An address below another owner's site, or on its disclosure platform (xxgk., zwgk.), is a page of that site; of several rows with one address the best founded one
 * has the site: the government whose portal it is, then the body whose government's domain it lies in, then the first.
 * Derived anew from all addresses, so the order in which lists are imported does not matter: 0.6 s for 100,000 sites.
 */
export const derivePages = `
with owned as (
  select c.id, c.address_key, c.host_key, c.source_id, o.kind = 'GOVERNMENT' as is_portal, o.division_code
  from channel c join agency o on o.id = c.owner_id
  where c.platform = 'WEBSITE' and c.no_duty_reason is null and c.status = 'ACTIVE'
),
local as (
  select distinct c.id from owned c join owned portal on portal.is_portal and portal.division_code = c.division_code
  where c.host_key like '%.' || portal.host_key
),
website as (
  select owned.*, case when is_portal then 0 when local.id is not null then 1 else 2 end as claim
  from owned left join local on local.id = owned.id
),
root as (select * from website where address_key = host_key),
-- Each way to stand on another's site is an equality of its own, so that each is one hash join however many there are.
claim as (
  select p.id, s.id as site_id, s.address_key, s.claim, s.source_id
  from website p join website s on s.address_key = p.address_key and (s.claim, s.source_id) < (p.claim, p.source_id)
  union all
  select p.id, s.id, s.address_key, s.claim, s.source_id
  from website p join root s on s.host_key = p.host_key
  where p.address_key <> p.host_key
  union all
  select p.id, s.id, s.address_key, s.claim, s.source_id
  from website p join root s on s.host_key = regexp_replace(p.host_key, '^(xxgk|zwgk)[.]', '')
  where p.address_key <> p.host_key and p.host_key ~ '^(xxgk|zwgk)[.]'
),
best as (
  select distinct on (id) id, site_id from claim order by id, length(address_key), claim, source_id
),
page as (select w.id, best.site_id from channel w left join best on best.id = w.id)
update channel c set page_of_id = page.site_id
from page
where page.id = c.id and c.page_of_id is distinct from page.site_id`;
