import { copyAtSql } from '../../rules/timeliness.ts';

/**
 * The moments duties pass, recorded set by set. All duties of an event have the same clocks, so a sweep asks a small
 * table which events have passed one, and writes the duties of each in one statement: one event is a hundred thousand
 * duties at most, a hundred of them would be more than a statement has time for. A duty whose own clock was moved by a
 * decision is found through the decision; what was found by looks, through the log of duties. Steps are unique, so a sweep that is repeated or killed loses and
 * doubles nothing. Measured: a step of 100,000 duties takes 0.4 times what making them took; a sweep that finds nothing to
 * do beside 100,000 open duties 40 to 110 ms.
 */

/** Nobody has looked, or what was seen is not right: the site's to do. A claim's clock stands still. */
const missing = `d.state in ('OPEN','PARTIAL','DIFFERENT','GONE')`;

const columns = `(duty_id, step, at, noticed_at)`;

function passed(step: string, clock: string, done: string, owed: string): string {
  return `
with passed as (
  select position, release_id, ${clock} as at from event_clock
  where ${clock} <= ?::timestamptz and ${done} is null
  order by ${clock} limit 1 for update skip locked
), recorded as (
  insert into duty_step ${columns}
  select d.id, '${step}', passed.at, ?::timestamptz
  from passed join repost_duty d on d.release_id = passed.release_id and d.cause_position = passed.position
  where ${owed}
  on conflict do nothing
  returning 1
), settled as (
  update event_clock set ${done} = ?::timestamptz where position in (select position from passed) returning 1
)
select (select count(*)::int from passed) as events, (select count(*)::int from recorded) as duties`;
}

/** Each: now, now, now. */
export const recordWarned = passed(
  'WARNED',
  'warn_at',
  'warned_at',
  `d.state = 'OPEN' and (d.target_at is null or d.target_at > passed.at)`,
);
export const recordTargetMissed = passed(
  'TARGET_MISSED',
  'target_at',
  'missed_at',
  `${missing} and d.target_at = passed.at`,
);
export const recordOverdue = passed('OVERDUE', 'due_at', 'overdue_at', `${missing} and d.due_at = passed.at`);

/** Duties whose limit a decision moved: now, now, now. */
export const recordMoved = `
with passed as (
  select id, duty_id from duty_decision
  where kind in ('EXTENDED','EXEMPTION_ENDED') and until <= ?::timestamptz and settled_at is null
  order by until limit 1000 for update skip locked
), recorded as (
  insert into duty_step ${columns}
  select d.id, 'OVERDUE', d.due_at, ?::timestamptz from passed join repost_duty d on d.id = passed.duty_id
  where ${missing}
  on conflict do nothing
), settled as (
  update duty_decision set settled_at = ?::timestamptz where id in (select id from passed)
)
select count(*)::int as events from passed`;

/** Log entries read by one statement. */
const mostEntries = 5_000;

/**
 * What the log of duties says since it was read last: a claim that did not stand up or a copy that is gone after the
 * limit, and copies that came after it. Now, now.
 */
export const recordFound = `
with place as (
  select position as after, least(position + ${mostEntries}, (select coalesce(max(position), 0) from duty_event)) as head
  from clock_sweep for update
), moved as (
  update clock_sweep s set position = place.head from place where place.head > place.after returning 1
), recorded as (
  insert into duty_step ${columns}
  select distinct d.id, case when d.state = 'VERIFIED' then 'LATE' else 'OVERDUE' end, d.due_at, ?::timestamptz
  from place join duty_event e on e.position > place.after and e.position <= place.head
  cross join unnest(e.duty_ids) as found (id)
  join repost_duty d on d.id = found.id
  where e.change in ('STATE','COPY') and case
      when d.state = 'VERIFIED' then ${copyAtSql} > d.due_at
      else d.state in ('PARTIAL','DIFFERENT','GONE') and d.due_at <= ?::timestamptz
    end
  on conflict do nothing
)
select count(*)::int as events from moved`;
