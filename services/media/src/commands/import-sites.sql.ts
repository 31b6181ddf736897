/**
 * Drafts as JSON; only a changed record touches its row, so that a repeated import writes nothing. Where a channel has an
 * owner, the owner says its level, region and system.
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
  platform = excluded.platform, name = excluded.name, url = excluded.url, address_key = excluded.address_key,
  host_key = excluded.host_key, handle = excluded.handle, site_id_code = excluded.site_id_code,
  owner_id = excluded.owner_id, level = excluded.level, division_code = excluded.division_code,
  system = excluded.system, status = excluded.status, no_duty_reason = excluded.no_duty_reason,
  record_digest = excluded.record_digest
where channel.record_digest <> excluded.record_digest
returning source_id as "sourceId", (old.id is null) as "isNew"`;

/** What is known of these records and addresses already. */
export const knownChannels = `
select source_id as "sourceId", address_key as "addressKey"
from channel
where source_id = any (?::text[]) or address_key = any (?::text[])`;

/**
 * An address below another owner's site, or on its disclosure platform (xxgk., zwgk.), is a page of that site; of several rows with one address the best founded one
 * has the site: the government whose portal it is, then the body whose government's domain it lies in, then the first.
 * Derived anew from all addresses, so the order in which lists are imported does not matter.
 */
export const derivePages = `
with website as (
  select c.id, c.address_key, c.host_key, c.owner_id, c.source_id,
    case when o.kind = 'GOVERNMENT' then 0
      when exists (
        select 1 from channel portal join agency g on g.id = portal.owner_id and g.kind = 'GOVERNMENT'
        where portal.platform = 'WEBSITE' and g.division_code = o.division_code
          and c.host_key like '%.' || portal.host_key
      ) then 1
      else 2
    end as claim
  from channel c join agency o on o.id = c.owner_id
  where c.platform = 'WEBSITE' and c.no_duty_reason is null and c.status = 'ACTIVE'
),
page as (
  select p.id, (
    select s.id from website s
    where s.id <> p.id
      and (
        (s.address_key = p.address_key and (s.claim, s.source_id) < (p.claim, p.source_id))
        or (s.address_key = s.host_key and s.host_key in (p.host_key, regexp_replace(p.host_key, '^(xxgk|zwgk)[.]', ''))
          and p.address_key <> p.host_key)
      )
    order by length(s.address_key), s.claim, s.source_id limit 1
  ) as site_id
  from website p
)
update channel c set page_of_id = page.site_id
from page
where page.id = c.id and c.page_of_id is distinct from page.site_id`;
