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

/** In runs of how many days the sums of which cells are kept: `kept (kind, days)`. */
export const keptRuns = `(values ${Object.entries(tallyDays)
  .flatMap(([kind, lengths]) => lengths.map((days) => `('${kind}', ${days})`))
  .join(', ')}) kept (kind, days)`;

/** Groups (release_id, starts_at, cell and the counts) in the smallest cells, and in the coarser ones they lie in. */
export const inCells = (groups: string) => `
  select f.release_id, f.starts_at, f.cell, true as is_smallest, ${names} from ${groups} f
  union all
  select f.release_id, f.starts_at, p.part, false, ${sums}
  from ${groups} f
  join tally_cell_part p on p.cell = f.cell and p.part <> f.cell
  group by 1, 2, 3`;

/** Groups in all cells by runs of days: by all that are kept, or those of this condition on `kept`. */
export const inRuns = (cells: string, which = 'true') => `
  select k.kind, kept.days, tally_span_start((f.starts_at at time zone 'Asia/Shanghai')::date, kept.days) as starts_on, f.cell, ${sums}
  from ${cells} f
  join tally_cell k on k.id = f.cell
  join ${keptRuns} on kept.kind = k.kind and ${which}
  group by 1, 2, 3, 4`;

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

/** The smallest cells are not kept by release: there are as many as duties. */
const addFresh = `
in_cells as materialized (${inCells('fresh')}),
in_runs as (${addToRuns(inRuns('in_cells'))})
${addToReleases('select * from in_cells where not is_smallest')}`;

/**
 * Adds some of what waits to the tallies, as of the last count of limits, and remembers when the clocks of that start and end.
 * Parameter: how many groups at most.
 */
export const addDeltas = `
with taken as (
  delete from duty_delta where ctid = any (array(select ctid from duty_delta limit ?)) returning *
),
moments as (
  insert into duty_moment (release_id, starts_at, due_at)
  select distinct release_id, starts_at, due_at from taken
  on conflict do nothing
),
fresh as (
  select d.release_id, d.starts_at, d.cell, ${settledSums}
  from taken d cross join figures
  group by d.release_id, d.starts_at, d.cell
),
${addFresh}`;

const onlyOverdue = counts
  .map((name) => (name === 'overdue' ? 'sum(running * direction)::int as overdue' : `0 as ${name}`))
  .join(', ');

/** Until when so many limits can be counted at once. Parameters: the instant, how many, the instant. */
export const nextLimits = `
select coalesce((
  select distinct m.due_at from figures f join duty_moment m on m.due_at >= f.counted_until and m.due_at < ?
  order by 1 offset ? limit 1
), ?)::text as until`;

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
