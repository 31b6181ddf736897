import { isGovernmentOfficeSql } from '@dibao/shared/government-office';
import { isOwedSql, ticketIsSettledSql } from '../../rules/reminders/reminder.ts';

const isOffice = (alias: string) => `${alias}.kind = 'DEPARTMENT' and ${isGovernmentOfficeSql(`${alias}.name`)}`;

const rungOfRole = `case k.role when 'DEPUTY' then 1 when 'SUPERVISOR' then 2 else 0 end`;

/** Reminders whose next rung is to be told: now, how many. What is no longer owed tells nobody further. */
export const nextReminders = `
select r.id, r.agency_id as "agencyId", r.channel_id as "channelId", r.is_urgent as "isUrgent", r.ladder,
  r.told_at as "toldAt", coalesce(r.facts ->> 'by', 'hub') as "by",
  coalesce(r.rung + 1, 0) as rung, (r.duty_id is null or ${isOwedSql}) and not coalesce(${ticketIsSettledSql}, false) as "isOwed"
from reminder r left join repost_duty d on d.id = r.duty_id
left join rectification_ticket t on t.id = r.subject_id and r.topic in ('TICKET_OPENED','TICKET_OVERDUE')
where r.next_at <= ?
order by r.next_at, r.id
limit ?
for update of r skip locked`;

/**
 * Who is told, for each of many reminders: ids, agencies, channels, rungs that may be told; then today. Who serves today, is
 * not absent and can be reached; a channel's own people before those of its agency; on the lowest rung that has anybody
 * the lowest order of service, and at once with the duty officer the group. The office above is that of the nearest
 * government above that has somebody (G08).
 */
export const recipientsOfReminders = `
with recursive wanted as (
  select reminder_id, agency_id, channel_id, rungs::int[] as rungs, concat(agency_id, ' ', channel_id) as place
  from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) as w (reminder_id, agency_id, channel_id, rungs)
),
today as (select ?::date as day),
-- The office of a government is that government's own house: above it is what is above the government.
up as (
  select a.id as agency_id, case when ${isOffice('a')} then p.parent_id else a.parent_id end as at_id, 1 as height
  from agency a left join agency p on p.id = a.parent_id
  where a.id in (select agency_id from wanted where 3 = any (rungs))
  union
  select up.agency_id, a.parent_id, up.height + 1 from up join agency a on a.id = up.at_id where up.height < 12
),
government as (select id from agency where kind = 'GOVERNMENT' and id in (select at_id from up)),
house as (
  select id as government_id, id as office_id, 1 as distance from government
  union all
  select g.id, f.id, 0 from government g join agency f on f.parent_id = g.id where ${isOffice('f')}
),
above as (
  select up.agency_id, house.office_id, up.height * 2 + house.distance as distance
  from up join house on house.government_id = up.at_id
),
serving as materialized (
  select k.* from contact k, today
  where k.retired_at is null
    and (k.valid_from is null or k.valid_from <= day) and (k.valid_until is null or k.valid_until >= day)
    and not k.absent @> day
    and exists (select from contact_way w where w.contact_id = k.id)
),
place as (select distinct place, agency_id, channel_id from wanted),
-- Each way to be responsible is an equality of its own, so that each is one hash join however many there are.
candidate as (
  select p.place, k.id as contact_id, k.role = 'GROUP' as is_group, ${rungOfRole} as rung, 0 as distance, k.service_order
  from place p join serving k on k.channel_id = p.channel_id
  union all
  select p.place, k.id, k.role = 'GROUP', ${rungOfRole}, 1, k.service_order
  from place p join serving k on k.agency_id = p.agency_id where k.channel_id is null
  union all
  select p.place, k.id, k.role = 'GROUP', 3, above.distance * 3 + ${rungOfRole}, k.service_order
  from place p join above on above.agency_id = p.agency_id
  join serving k on k.agency_id = above.office_id where k.channel_id is null
),
ranked as (
  select w.reminder_id, c.contact_id, c.rung,
    rank() over (partition by w.reminder_id, c.is_group order by c.rung, c.distance, c.service_order) as standing,
    min(c.rung) over (partition by w.reminder_id) as lowest
  from wanted w join candidate c on c.place = w.place
  where c.rung = any (w.rungs)
)
select r.reminder_id as "reminderId", r.rung, k.id as "contactId", k.name, k.agency_id as "agencyId", w.way,
  w.address_key as "addressKey", w.sealed_address as sealed, k.quiet_from as "quietFrom", k.quiet_until as "quietUntil"
from ranked r join contact k on k.id = r.contact_id join contact_way w on w.contact_id = k.id
where r.standing = 1 and r.rung = r.lowest
order by r.reminder_id, k.id, w.way`;

/** Opens a message for each destination or adds to the one that waits untried; the earlier of both times holds. */
export const openMessages = `
insert into message (id, kind, agency_id, contact_id, recipient, way, address_key, shown_address, is_urgent, state,
  not_before, created_at, created_by)
select id, 'REMINDER', "agencyId", "contactId", recipient, way, "addressKey", "shownAddress", "isUrgent", 'WAITING',
  "notBefore", "createdAt", "createdBy"
from jsonb_to_recordset(?::jsonb) as item (
  id uuid, "agencyId" uuid, "contactId" uuid, recipient text, way text, "addressKey" text, "shownAddress" text,
  "isUrgent" boolean, "notBefore" timestamptz, "createdAt" timestamptz, "createdBy" text
)
on conflict (way, address_key) where state = 'WAITING' and attempts = 0 and kind = 'REMINDER' do update set
  not_before = least(message.not_before, excluded.not_before),
  is_urgent = message.is_urgent or excluded.is_urgent
returning id, way, address_key as "addressKey"`;

/** The entries of the last day that say that an agency has nobody: agencies, now. */
export const nobodyToday = `
select distinct on (agency_id) id, agency_id as "agencyId" from message
where state = 'NOBODY' and agency_id = any (?::uuid[]) and created_at > ?::timestamptz - interval '1 day'
order by agency_id, id desc`;

/** Where nobody can be told, the log says so: one entry a day for each agency. */
export const recordNobody = `
insert into message (id, kind, agency_id, recipient, state, not_before, created_at, created_by, ended_at)
select id, 'REMINDER', "agencyId", '', 'NOBODY', "createdAt", "createdAt", "createdBy", "createdAt"
from jsonb_to_recordset(?::jsonb) as item (id uuid, "agencyId" uuid, "createdAt" timestamptz, "createdBy" text)`;

export const addItems = `
insert into message_item (message_id, reminder_id, rung)
select "messageId", "reminderId", rung
from jsonb_to_recordset(?::jsonb) as item ("messageId" uuid, "reminderId" uuid, rung smallint)
on conflict (message_id, reminder_id) do update set rung = least(message_item.rung, excluded.rung)`;

/** What became of each reminder: the rung told (null: as before), when it first was, and when the next one is. */
export const climb = `
update reminder r set rung = coalesce(item.rung, r.rung), told_at = coalesce(r.told_at, item."toldAt"),
  next_at = item."nextAt"
from jsonb_to_recordset(?::jsonb) as item (id uuid, rung smallint, "toldAt" timestamptz, "nextAt" timestamptz)
where r.id = item.id`;
