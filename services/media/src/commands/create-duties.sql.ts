/**
 * One statement makes all duties of an event; nothing loops over channels. Strategy: the territory is the set of agencies
 * below its root, found once by walking the parent links down (hash join per level, at most six levels of government),
 * then one pass over the channels of those agencies. The unique key (release, channel, kind, cause) makes a repeated
 * event change nothing. Ids are made by the database in insertion order, which keeps the indexes append-mostly.
 * Measured on two cores, 100,000 sites of 100,000 agencies: 2.0 s, 1.2 times a bare INSERT … SELECT of the same rows.
 */

const insertInto = `
insert into repost_duty
  (release_id, channel_id, kind, cause_position, edition, starts_at, target_at, due_at, calendar_status, profile_id)`;

const causedBy = `
cause as (
  select ?::uuid as release_id, ?::text as kind, ?::bigint as position, ?::int as edition, ?::timestamptz as starts_at,
    ?::timestamptz as target_at, ?::timestamptz as due_at, ?::text as calendar_status, ?::uuid as profile_id
)`;

const dutyOfCause = `
  cause.release_id, c.id, cause.kind, cause.position, cause.edition, cause.starts_at, cause.target_at, cause.due_at,
  cause.calendar_status, cause.profile_id`;

/** REPOST duties: parameters of the cause, root (null: everywhere), root, house, house, systems (null: all), systems, platforms with levels. */
export const createRepostDuties = `
${insertInto}
with recursive ${causedBy},
territory as (
  select id from agency where id = ?::uuid
  union -- not "union all": a loop in the parent links ends here
  select a.id from agency a join territory t on a.parent_id = t.id
),
obligation as (
  select ?::uuid as root, ?::uuid[] as house, ?::boolean as every_system, ?::text[] as systems,
    ?::text[] as channels
)
select ${dutyOfCause}
from cause, obligation, channel c
join agency o on o.id = c.owner_id
where c.status = 'ACTIVE' and c.no_duty_reason is null and c.page_of_id is null
  and c.platform || '/' || o.level = any (obligation.channels)
  and o.kind in ('GOVERNMENT','DEPARTMENT')
  and (obligation.root is null or o.id in (select id from territory))
  and (obligation.every_system or o.system = any (obligation.systems))
  and o.id <> all (obligation.house)
  and not coalesce(o.parent_id = any (obligation.house) and o.name ~ '(人民政府|国务院)办公(厅|室)$', false)
on conflict (release_id, channel_id, kind, cause_position) do nothing`;

/** A channel has a copy when it reported one or one was seen, and it is not known to be gone. */
const hasCopy = `(d.claimed_at is not null or d.first_seen_at is not null) and d.state <> 'GONE'`;

/** REPLACE, RECALL and RELABEL duties, for every channel with a copy: parameters of the cause. */
export const createCopyDuties = `
${insertInto}
with ${causedBy}
select ${dutyOfCause}
from cause
join channel c on c.status = 'ACTIVE'
where exists (
  select 1 from repost_duty d
  where d.release_id = cause.release_id and d.channel_id = c.id and d.kind in ('REPOST','REPLACE') and ${hasCopy}
)
on conflict (release_id, channel_id, kind, cause_position) do nothing`;

/** Whoever owes a copy and has none owes the new edition: edition, release. */
export const moveToEdition = `
update repost_duty d set edition = ?
where d.release_id = ? and d.kind = 'REPOST' and d.state not in ('EXEMPT','CANCELLED') and not (${hasCopy})`;

const cancel = `update repost_duty d set state = 'CANCELLED', closed_at = ?, cancelled_by = ?`;

/** Older open duties of this kind are overtaken by the new ones: when, by which position, release, kind, position. */
export const cancelOvertaken = `
${cancel}
where d.release_id = ? and d.kind = ? and d.cause_position < ? and d.state = 'OPEN'`;

/** Nothing is left to copy, replace or label of a withdrawn release: when, by which position, release. */
export const cancelWithdrawn = `
${cancel}
where d.release_id = ? and d.kind <> 'RECALL' and d.state not in ('EXEMPT','CANCELLED') and not (${hasCopy})`;

/** What is no longer in force is not copied any more; copies that exist stay: when, by which position, release. */
export const cancelReposts = `
${cancel}
where d.release_id = ? and d.kind = 'REPOST' and d.state not in ('EXEMPT','CANCELLED') and not (${hasCopy})`;

/** The moments the duties of an event pass: position, release, warning, target, limit. */
export const setEventClock = `
insert into event_clock (position, release_id, warn_at, target_at, due_at)
values (?, ?, ?, ?, ?) on conflict (position) do nothing`;
