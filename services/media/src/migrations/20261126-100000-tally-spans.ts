import type { SqlMigration } from '@dibao/shared/orm';

const counts = [
  ...['open', 'claimed', 'partial', 'different', 'gone', 'not_seen', 'exempt', 'within_target', 'within_limit', 'late'],
  ...['overdue', 'delays'],
];
const names = counts.join(', ');
const sums = counts.map((name) => `sum(t.${name})${name === 'delays' ? '' : '::int'}`).join(', ');
const columns = counts.map((name) => `${name} ${name === 'delays' ? 'numeric' : 'int'} not null`).join(', ');

/**
 * Sums by day and month become sums by runs of days that grow fourfold (`rules/tally-spans.ts`): half a year is a dozen of
 * them instead of sixty. In a run all cells of a kind lie side by side, for whoever asks for the whole country.
 */
export const tallySpans: SqlMigration = {
  name: '20261126-100000-tally-spans',
  sql: `
-- The first day of the run of so many days that a day lies in; runs start where the days since 1970-01-01 divide by their length.
create function tally_span_start(day date, days int) returns date language sql immutable parallel safe return
  day - ((day - date '1970-01-01') % days + days) % days;

alter table duty_tally rename to former_duty_tally;
alter table former_duty_tally rename constraint duty_tally_pkey to former_duty_tally_pkey;
-- No foreign keys: cells are never removed, and looking one up for each sum would take a third of the time of adding them.
create table duty_tally (
  kind text collate "C" not null,
  days smallint not null,
  starts_on date not null,
  cell int not null,
  ${columns},
  primary key (kind, days, starts_on, cell)
);
insert into duty_tally (kind, days, starts_on, cell, ${names})
select k.kind, s.days, tally_span_start(t.day, s.days), t.cell, ${sums}
from (
  select *, (starts_at at time zone 'Asia/Shanghai')::date as day from former_duty_tally where span = 'DAY'
) t
join tally_cell k on k.id = t.cell
join (values (1), (4), (16), (64), (256)) s (days) on k.kind <> 'PLACE_SYSTEM' or s.days in (1, 16)
group by 1, 2, 3, 4 order by 1, 2, 3, 4;
drop table former_duty_tally;

-- What a check found tallies to lack, until it is added to them. Made anew by each check, and so not worth a log.
create unlogged table duty_tally_lack (
  check_id uuid not null,
  like duty_tally
);
create unlogged table release_tally_lack (
  check_id uuid not null,
  like release_tally
);
alter table figures add column checks int not null default 0;
-- Sums that the last check put right.
alter table figures add column differences bigint;
`,
};
