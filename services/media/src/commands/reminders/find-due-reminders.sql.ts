import { isOwedSql } from '../../rules/reminders/reminder.ts';

const momentOf = `case s.clock when 'START' then d.starts_at when 'TARGET' then d.target_at else d.due_at end
  + make_interval(mins => s.minutes)`;

/**
 * A reminder for every duty still owed of which a step passed since the last look; of one that came to be since, because
 * its event came late, every step in memory counts. Of several that passed together only the last speaks. The unique key
 * makes what was looked at before change nothing; what the duty was reminded of earlier is overtaken. Strategy: three
 * ranges of three indexes find the duties of which a clock may have passed, and the new events those that came late; the
 * steps of their profiles, a handful, decide.
 *
 * Parameters: steps and profiles as JSON, now, since, oldest, the last event seen; then for each clock the
 * first and last instant.
 */
export const findDueReminders = `
with step as (
  select * from jsonb_to_recordset(?::jsonb) as s (profile_id uuid, place int, topic text, clock text, minutes int)
),
profile as (select * from jsonb_to_recordset(?::jsonb) as p (id uuid, ladder int[], urgent text[])),
look as (
  select ?::timestamptz as now_at, ?::timestamptz as since, ?::timestamptz as oldest, ?::bigint as seen
),
near as (
  select d.id from repost_duty d where ${isOwedSql} and d.starts_at > ?::timestamptz and d.starts_at <= ?::timestamptz
  union
  select d.id from repost_duty d where ${isOwedSql} and d.target_at > ?::timestamptz and d.target_at <= ?::timestamptz
  union
  select d.id from repost_duty d where ${isOwedSql} and d.due_at > ?::timestamptz and d.due_at <= ?::timestamptz
  union
  select d.id
  from look join event_clock k on k.position > seen and least(k.warn_at, k.target_at, k.due_at) <= now_at
  join repost_duty d on d.release_id = k.release_id and d.cause_position = k.position
  where ${isOwedSql}
),
fresh as (
  insert into reminder (topic, duty_id, agency_id, channel_id, clock_at, is_urgent, ladder, next_at, created_at)
  select passed.topic, d.id, c.owner_id, c.id, passed.moment, d.kind = any (profile.urgent), profile.ladder, now_at, now_at
  from look cross join near
  join repost_duty d on d.id = near.id
  join channel c on c.id = d.channel_id
  join profile on profile.id = d.profile_id
  cross join lateral (
    select s.topic, ${momentOf} as moment from step s
    where s.profile_id = d.profile_id and ${momentOf} <= now_at
    order by moment desc, s.place desc limit 1
  ) passed
  where c.owner_id is not null and passed.moment > d.starts_at
    and passed.moment > case when d.cause_position > seen then oldest else since end
    -- Looked up first: a conflict costs far more than finding out that there is nothing to do.
    and not exists (
      select from reminder r where r.duty_id = d.id and r.topic = passed.topic and r.clock_at = passed.moment
    )
  on conflict do nothing
  returning id, duty_id
),
overtaken as (
  update reminder r set next_at = null
  from fresh
  where r.duty_id = fresh.duty_id and r.next_at is not null
    and r.topic in ('WARNING','TARGET','BEFORE_DUE','OVERDUE','MANUAL')
)
select count(*)::int as count from fresh`;

/** When clocks were looked at last, and the last event of which there were duties then: now. */
export const lookAtClocks = `
insert into reminder_sweep (name, swept_to, position)
select 'CLOCKS', ?::timestamptz, coalesce(max(position), 0) from release_event
on conflict (name) do update set swept_to = excluded.swept_to, position = excluded.position
returning coalesce(old.swept_to, new.swept_to) as "sweptTo", coalesce(old.position, new.position) as seen`;

/**
 * What the log of duties says of copies that were found incomplete, different or gone, since it was read last and not
 * longer than three days ago: one alarm for each duty that still is so.
 */
export const findAlarms = `
with place as (
  select coalesce((select position from reminder_sweep where name = 'DUTY_EVENTS'), 0) as after,
    (select coalesce(max(position), 0) from duty_event) as head
),
moved as (
  insert into reminder_sweep (name, position) select 'DUTY_EVENTS', head from place
  on conflict (name) do update set position = excluded.position
)
insert into reminder (topic, duty_id, agency_id, channel_id, clock_at, ladder, next_at, created_at)
select distinct on (d.id) 'COPY_' || e.state_after, d.id, c.owner_id, c.id, e.at, profile.ladder, ?::timestamptz, ?::timestamptz
from place join duty_event e on e.position > place.after and e.position <= place.head
cross join unnest(e.duty_ids) as affected (duty_id)
join repost_duty d on d.id = affected.duty_id and d.state = e.state_after
join channel c on c.id = d.channel_id
join jsonb_to_recordset(?::jsonb) as profile (id uuid, ladder int[]) on profile.id = d.profile_id
where e.change = 'STATE' and e.state_after in ('PARTIAL','DIFFERENT','GONE') and e.at > now() - interval '3 days'
  and c.owner_id is not null
order by d.id, e.position desc
on conflict do nothing`;
