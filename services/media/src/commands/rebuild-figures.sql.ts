import { tallyDays } from '../rules/tally-spans.ts';
import {
  addToReleases,
  addToRuns,
  counts,
  inCells,
  inRuns,
  keptRuns,
  names,
  settledSums,
  sums,
} from './fold-figures.sql.ts';

/** The days that are recounted at once: what is sorted then fits into memory, and longer runs are made up of these. */
const daysAtOnce = 16;

const nonZero = counts.map((name) => `sum(f.${name}) <> 0`).join(' or ');
const negated = counts.map((name) => `-${name} as ${name}`).join(', ');
const kinds = Object.keys(tallyDays)
  .map((kind) => `'${kind}'`)
  .join(', ');

/** Where runs of so many days begin in which there is anything to count, or anything was counted. */
export const runsToCheck = `
select distinct starts_on::text as "startsOn", starts_on::timestamp at time zone 'Asia/Shanghai' as "from",
  (starts_on + ${daysAtOnce})::timestamp at time zone 'Asia/Shanghai' as "to"
from (
  select tally_span_start((starts_at at time zone 'Asia/Shanghai')::date, ${daysAtOnce}) as starts_on
  from (
    select starts_at from duty_moment union select starts_at from duty_delta union select starts_at from release_tally
  ) m
  union select tally_span_start(starts_on, ${daysAtOnce}) from duty_tally
) r order by 1`;

export const prepareRuns = `create temporary table recounted_run (like duty_tally) on commit drop`;

/** What tallies ought to say of some days: the duties themselves without what still waits. Parameters: from, to, from, to. */
export const recount = `
create temporary table recounted_smallest on commit drop as
select d.release_id, d.starts_at, d.cell, ${settledSums}
from (
  select release_id, starts_at, due_at, cell, running, ${names} from duty_counts where starts_at >= ? and starts_at < ?
  union all
  select release_id, starts_at, due_at, cell, -running, ${negated} from duty_delta where starts_at >= ? and starts_at < ?
) d cross join figures
group by d.release_id, d.starts_at, d.cell`;

export const recountCells = `create temporary table recounted on commit drop as ${inCells('recounted_smallest')}`;

export const recountRuns = `create temporary table recounted_days on commit drop as ${inRuns('recounted', `kept.days <= ${daysAtOnce}`)}`;

/** Longer runs are made up of these at the end. */
export const keepRuns = `
insert into recounted_run (kind, days, starts_on, cell, ${names})
select kind, days, starts_on, cell, ${names} from recounted_days
where days = ${daysAtOnce} and kind in (select kept.kind from ${keptRuns} where kept.days > ${daysAtOnce})`;

const lackOfRuns = (expected: string, actual: string) => `
insert into duty_tally_lack (check_id, kind, days, starts_on, cell, ${names})
select ?, f.kind, f.days, f.starts_on, f.cell, ${sums}
from (
  select kind, days, starts_on, cell, ${names} from ${expected}
  union all
  select kind, days, starts_on, cell, ${negated} from duty_tally where kind in (${kinds}) and ${actual}
) f
group by f.kind, f.days, f.starts_on, f.cell having ${nonZero}`;

/** Parameters: the check, the first day, the same again. */
export const compareRuns = lackOfRuns(
  'recounted_days',
  `days in (${lengths((days) => days <= daysAtOnce)}) and starts_on >= ?::date and starts_on < ?::date + ${daysAtOnce}`,
);

/** Parameter: the check. */
export const compareLongerRuns = lackOfRuns(
  `(
    select f.kind, kept.days, tally_span_start(f.starts_on, kept.days) as starts_on, f.cell, ${sums}
    from recounted_run f join ${keptRuns} on kept.kind = f.kind and kept.days > ${daysAtOnce}
    group by 1, 2, 3, 4
  ) longer`,
  `days in (${lengths((days) => days > daysAtOnce)})`,
);

/** Parameters: the check, from, to. */
export const compareReleases = `
insert into release_tally_lack (check_id, release_id, starts_at, cell, ${names})
select ?, f.release_id, f.starts_at, f.cell, ${sums}
from (
  select release_id, starts_at, cell, ${names} from recounted where not is_smallest
  union all
  select release_id, starts_at, cell, ${negated} from release_tally where starts_at >= ? and starts_at < ?
) f
group by f.release_id, f.starts_at, f.cell having ${nonZero}`;

/** Parameters: the check, twice. */
export const countLacks = `
select (select count(*) from duty_tally_lack where check_id = ?) + (select count(*) from release_tally_lack where check_id = ?)
  as differences`;

/** Each with the check as its parameter. */
export const putRight = [
  addToRuns('select * from duty_tally_lack where check_id = ?'),
  addToReleases('select * from release_tally_lack where check_id = ?'),
];

/** What is left of this check and of any that never came to its end. */
export const forgetLacks = ['delete from duty_tally_lack', 'delete from release_tally_lack'];

function lengths(which: (days: number) => boolean): string {
  return [...new Set(Object.values(tallyDays).flat().filter(which))].join(', ');
}
