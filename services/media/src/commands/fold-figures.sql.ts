import { tallyCounts } from '../rules/tally.ts';

const counts: readonly string[] = [...tallyCounts, 'delays'];
const names = counts.join(', ');
const sums = counts.map((name) => `sum(f.${name}) as ${name}`).join(', ');

/** A sum of integers is wider than they are; of wider ones the database sums up arbitrary numbers, at several times the price. */
const summed = (table: string, name: string) => `sum(${table}.${name})${name === 'delays' ? '' : '::int'}`;

const added = (table: string) => counts.map((name) => `${name} = ${table}.${name} + excluded.${name}`).join(', ');

/**
 * Adds groups `fresh` (release_id, starts_at, cell and the counts) to the tallies: to each cell the group's lies in, by day,
 * by month, and by release but for the smallest cells.
 */
const addFresh = `
in_spans as (
  insert into duty_tally (cell, span, starts_at, ${names})
  select p.part, s.span, s.starts_at, ${sums}
  from fresh f
  join tally_cell_part p on p.cell = f.cell
  cross join lateral (values
    ('DAY', date_trunc('day', f.starts_at, 'Asia/Shanghai')),
    ('MONTH', date_trunc('month', f.starts_at, 'Asia/Shanghai'))
  ) s (span, starts_at)
  group by p.part, s.span, s.starts_at
  order by p.part, s.span, s.starts_at
  on conflict (cell, span, starts_at) do update set ${added('duty_tally')}
)
insert into release_tally (release_id, cell, starts_at, ${names})
select f.release_id, p.part, f.starts_at, ${sums}
from fresh f
join tally_cell_part p on p.cell = f.cell and p.part <> f.cell
group by f.release_id, p.part, f.starts_at
order by f.release_id, f.starts_at, p.part
on conflict (release_id, starts_at, cell) do update set ${added('release_tally')}`;

/** Remembers when the clocks of what waits start and end. */
export const noteMoments = `
insert into duty_moment (release_id, starts_at, due_at)
select distinct release_id, starts_at, due_at from duty_delta
on conflict do nothing`;

const settledCounts = counts
  .map((name) =>
    name === 'overdue'
      ? `sum(d.overdue + case when d.due_at < figures.counted_until then d.running else 0 end)::int as overdue`
      : `${summed('d', name)} as ${name}`,
  )
  .join(', ');

/** What waits, added to the tallies as of the last count of limits. */
export const addDeltas = `
with taken as (delete from duty_delta returning *),
fresh as (
  select d.release_id, d.starts_at, d.cell, ${settledCounts}
  from taken d cross join figures
  group by d.release_id, d.starts_at, d.cell
),
${addFresh}`;

const onlyOverdue = counts
  .map((name) => (name === 'overdue' ? 'sum(running * direction)::int as overdue' : `0 as ${name}`))
  .join(', ');

/** What still runs past a limit that has passed since the last count, or that has not, where the clock was set back: until when, three times. */
export const countPassedLimits = `
with fresh as (
  select c.release_id, c.starts_at, c.cell, ${onlyOverdue}
  from (
    select m.*, case when f.counted_until <= ? then 1 else -1 end as direction
    from figures f
    join duty_moment m on m.due_at >= least(f.counted_until, ?) and m.due_at < greatest(f.counted_until, ?)
  ) m
  cross join lateral (
    select * from duty_counts c
    where c.release_id = m.release_id and c.starts_at = m.starts_at and c.due_at = m.due_at and c.running > 0 offset 0
  ) c
  group by c.release_id, c.starts_at, c.cell
),
${addFresh}`;

/** The months of Beijing in which clocks of duties started. */
export const monthsOfDuties = `
select month as "from", date_add(month, '1 month', 'Asia/Shanghai') as "to"
from (select distinct date_trunc('month', starts_at, 'Asia/Shanghai') as month from duty_moment) m order by month`;

/** A month anew from the duties themselves, into a table of the transaction: from, to. */
export const recount = `
create temporary table recounted on commit drop as
select c.release_id, c.starts_at, c.cell, ${counts
  .map((name) =>
    name === 'overdue'
      ? `sum(c.overdue + case when c.due_at < figures.counted_until then c.running else 0 end)::int as overdue`
      : `${summed('c', name)} as ${name}`,
  )
  .join(', ')}
from duty_counts c cross join figures
where c.starts_at >= ? and c.starts_at < ?
group by c.release_id, c.starts_at, c.cell`;

/** Puts what was recounted in the place of the tallies, which are empty. */
export const putRecounted = `with fresh as (select * from recounted), ${addFresh}`;

const nonZero = counts.map((name) => `sum(${name}) <> 0`).join(' or ');
const signed = counts.map((name) => `-${name}`).join(', ');

/** How many sums differ between the tallies as they were and as they are. */
export const countDifferences = `
select (
  select count(*) from (
    select from (
      select cell, span, starts_at, ${names} from duty_tally
      union all select cell, span, starts_at, ${signed} from former_duty_tally
    ) both_tallies group by cell, span, starts_at having ${nonZero}
  ) by_span
) + (
  select count(*) from (
    select from (
      select release_id, cell, starts_at, ${names} from release_tally
      union all select release_id, cell, starts_at, ${signed} from former_release_tally
    ) both_tallies group by release_id, cell, starts_at having ${nonZero}
  ) by_release
) as differences`;
