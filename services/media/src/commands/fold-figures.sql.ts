import { tallyCounts } from '../rules/tally.ts';
import { tallyDays } from '../rules/tally-spans.ts';

/** What every tally counts, in the order of its columns. */
export const counts: readonly string[] = [...tallyCounts, 'delays'];
export const names = counts.join(', ');

/** A sum of integers is wider than they are; of wider ones the database sums up arbitrary numbers, at several times the price. */
const summed = (name: string, what: string) => `sum(${what})${name === 'delays' ? '' : '::int'} as ${name}`;

/** Sums over tallies, or groups of fresh counts, `f`. */
export const sums = counts.map((name) => summed(name, `f.${name}`)).join(', ');

/** Sums over differences `d`, with what still runs counted as overdue up to the last count of limits. */
export const settledSums = counts
  .map((name) =>
    summed(
      name,
      name === 'overdue'
        ? 'd.overdue + case when d.due_at < figures.counted_until then d.running else 0 end'
        : `d.${name}`,
    ),
  )
  .join(', ');

const added = (table: string) => counts.map((name) => `${name} = ${table}.${name} + excluded.${name}`).join(', ');

/** In runs of how many days the sums of which cells are kept. */
const runs = Object.entries(tallyDays)
  .flatMap(([kind, lengths]) => lengths.map((days) => `('${kind}', ${days})`))
  .join(', ');

/** Groups (release_id, starts_at, cell and the counts) by the cells they lie in and the runs of at most so many days. */
export const inRuns = (groups: string, most = 256) => `
  select k.kind, s.days, tally_span_start((f.starts_at at time zone 'Asia/Shanghai')::date, s.days) as starts_on, k.id as cell, ${sums}
  from ${groups} f
  join tally_cell_part p on p.cell = f.cell
  join tally_cell k on k.id = p.part
  join (values ${runs}) s (kind, days) on s.kind = k.kind and s.days <= ${most}
  group by 1, 2, 3, 4`;

/** The same by release, in all cells but the smallest. */
export const byRelease = (groups: string) => `
  select f.release_id, f.starts_at, p.part as cell, ${sums}
  from ${groups} f
  join tally_cell_part p on p.cell = f.cell and p.part <> f.cell
  group by 1, 2, 3`;

/** Adds rows to the tallies by runs of days. */
export const addToRuns = (rows: string) => `
  insert into duty_tally (kind, days, starts_on, cell, ${names})
  select kind, days, starts_on, cell, ${names} from (${rows}) f order by 1, 2, 3, 4
  on conflict (kind, days, starts_on, cell) do update set ${added('duty_tally')}`;

/** Adds rows to the tallies by release. */
export const addToReleases = (rows: string) => `
  insert into release_tally (release_id, starts_at, cell, ${names})
  select release_id, starts_at, cell, ${names} from (${rows}) f order by 1, 2, 3
  on conflict (release_id, starts_at, cell) do update set ${added('release_tally')}`;

const addFresh = `in_runs as (${addToRuns(inRuns('fresh'))}) ${addToReleases(byRelease('fresh'))}`;

/** Remembers when the clocks of what waits start and end. */
export const noteMoments = `
insert into duty_moment (release_id, starts_at, due_at)
select distinct release_id, starts_at, due_at from duty_delta
on conflict do nothing`;

/** What waits, added to the tallies as of the last count of limits. */
export const addDeltas = `
with taken as (delete from duty_delta returning *),
fresh as (
  select d.release_id, d.starts_at, d.cell, ${settledSums}
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
