import type { SqlMigration } from '@dibao/shared/orm';

const counts = [
  ...['open', 'claimed', 'partial', 'different', 'gone', 'not_seen', 'exempt', 'within_target', 'within_limit', 'late'],
  ...['overdue', 'delays'],
];
const names = counts.join(', ');
/** Where classes 1 to 140 of delays begin, in seconds. */
const delayClasses = Array.from({ length: 140 }, (_, index) => 60 * 1.1 ** index).join(',');
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

-- Sums by day and month are made anew, from all duties, by the worker; until then whoever reads adds what waits.
drop table duty_tally;
truncate release_tally, duty_delta;
-- No foreign keys: cells are never removed, and looking one up for each sum would take a third of the time of adding them.
create table duty_tally (
  kind text collate "C" not null,
  days smallint not null,
  starts_on date not null,
  cell int not null,
  ${columns},
  primary key (kind, days, starts_on, cell)
);

-- The same classes as before, found at a tenth of the price: it can stand in the statement of whoever asks.
create or replace function delay_weight(seconds float8) returns numeric language sql immutable parallel safe return
  ('1e' || (8 * width_bucket(seconds, '{${delayClasses}}'::float8[]))::text)::numeric;
insert into duty_delta (release_id, starts_at, due_at, cell, ${names}, running)
select release_id, starts_at, due_at, cell, ${names}, running from duty_counts;

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
