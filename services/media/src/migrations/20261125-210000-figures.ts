import type { SqlMigration } from '@dibao/shared/orm';

/** What is counted of duties, in the order of the columns of every tally. */
const counts = {
  open: `state = 'OPEN'`,
  claimed: `state = 'CLAIMED'`,
  partial: `state = 'PARTIAL'`,
  different: `state = 'DIFFERENT'`,
  gone: `state = 'GONE'`,
  not_seen: `state in ('UNREACHABLE','BLOCKED')`,
  exempt: `state = 'EXEMPT'`,
  within_target: `state = 'VERIFIED' and not coalesce(done_at > due_at, false) and not coalesce(done_at > target_at, false)`,
  within_limit: `state = 'VERIFIED' and not coalesce(done_at > due_at, false) and done_at > target_at`,
  late: `state = 'VERIFIED' and done_at > due_at`,
  // Overdue for good: the clock of a claim stands still. What still runs is overdue from its limit on, without a change.
  overdue: `state in ('CLAIMED','UNREACHABLE','BLOCKED') and claimed_at > due_at`,
} as const;

const running = `due_at is not null and (state in ('OPEN','PARTIAL','DIFFERENT','GONE')
    or (state in ('CLAIMED','UNREACHABLE','BLOCKED') and claimed_at is null))`;

const columns = Object.keys(counts);
const integers = columns.map((name) => `${name} int not null`).join(', ');

/**
 * What duties count for, in groups that are moved together.
 *
 * @param rows the rows of \`repost_duty\` with the \`cell\` of their channel and a \`sign\`: +1 counts, -1 takes away
 */
const countsOf = (rows: string): string => `
  select release_id, starts_at, due_at, cell,
    ${Object.entries(counts)
      .map(([name, condition]) => `coalesce(sum(sign) filter (where ${condition}), 0)::int as ${name}`)
      .join(',\n    ')},
    coalesce(sum(sign) filter (where ${running}), 0)::int as running,
    coalesce(sum(sign * delay_weight(extract(epoch from appeared_at - starts_at)::float8)), 0) as delays
  from (
    select d.*, coalesce(copy_at, d.verified_at) as done_at,
      case when d.state <> 'CANCELLED' then coalesce(copy_at, d.claimed_at) end as appeared_at
    from (
      select d.*, case
          when d.manual_at is not null then d.manual_at
          when d.declared_at <= d.first_seen_at and (d.not_seen_at is null or d.declared_at > d.not_seen_at) then d.declared_at
          else d.first_seen_at
        end as copy_at
      from ${rows} d
    ) d
  ) d
  group by release_id, starts_at, due_at, cell`;

const changed = [...columns, 'running', 'delays'];
const queueColumns = `release_id, starts_at, due_at, cell, ${changed.join(', ')}`;
const queue = (rows: string): string => `
  insert into duty_delta (${queueColumns})
  select ${queueColumns} from (${countsOf(rows)}) counted
  where (${changed.join(', ')}) <> (${changed.map(() => '0').join(', ')});`;

const inCells = (rows: string, sign: number): string =>
  `select r.*, k.cell, ${sign} as sign from ${rows} r join channel_cell k on k.channel_id = r.channel_id`;

/**
 * Sums over millions of duties, kept beside them. A duty counts in a cell of channels (of one place and one system, and in
 * the three coarser cells that one lies in) and at a time (the start of its clock, and the day and the month of that).
 * Triggers queue what a statement changed (`duty_delta`), one worker adds it to the tallies (`fold-figures.ts`); whoever
 * reads adds what still waits, so that figures are as fresh as the rows.
 */
export const figures: SqlMigration = {
  name: '20261125-210000-figures',
  sql: `
-- Until when limits that have passed are counted as overdue. One row.
create table figures (
  id boolean primary key default true check (id),
  counted_until timestamptz not null default '-infinity',
  checked_at timestamptz
);
insert into figures default values;
-- Locked by whoever changes tallies; nothing else is ever done with it.
create table tally_turn ();

create table duty_delta (
  id bigint generated always as identity primary key,
  release_id uuid not null,
  starts_at timestamptz not null,
  due_at timestamptz,
  cell int not null,
  ${integers},
  -- Overdue from due_at on.
  running int not null,
  delays numeric not null
);

-- Sums by day and by month of Beijing. No foreign keys: cells are never removed, and looking one up for each sum would take
-- a third of the time of adding them.
create table duty_tally (
  cell int not null,
  span text not null check (span in ('DAY','MONTH')),
  starts_at timestamptz not null,
  ${integers},
  delays numeric not null,
  primary key (cell, span, starts_at)
);
-- The finest: by release and start of the clock, in all cells but the smallest.
create table release_tally (
  release_id uuid not null,
  cell int not null,
  starts_at timestamptz not null,
  ${integers},
  delays numeric not null,
  primary key (release_id, starts_at, cell)
);
-- When clocks start and end.
create table duty_moment (
  release_id uuid not null,
  starts_at timestamptz not null,
  due_at timestamptz,
  unique nulls not distinct (release_id, starts_at, due_at)
);
create index duty_moment_start on duty_moment (starts_at);
create index duty_moment_due on duty_moment (due_at);

-- A histogram of delays is one number in base 10^8, one digit for each class of delay, so that sum() adds histograms. Class 0
-- is under a minute (a copy that was there before the clock started, too); each of the others is 1.1 times as long as the one before.
create function delay_weight(seconds float8) returns numeric language sql immutable parallel safe return
  case when seconds is not null then ('1e' || 8 *
    case when seconds < 60 then 0 else least(140, 1 + floor(ln(seconds / 60) / ln(1.1))::int) end)::numeric end;

create view duty_counts as ${countsOf(`(${inCells('repost_duty', 1)})`)};

-- Counts all duties of channels in their cells, or takes them away: what a move of the channels does before and after.
create function count_channels(channels uuid[], by_sign int) returns void language plpgsql as $$
begin
  ${queue(`(
    select r.*, k.cell, by_sign as sign
    from channel_cell k join repost_duty r on r.channel_id = k.channel_id where k.channel_id = any (channels)
  )`)}
end $$;
create function count_duties_created() returns trigger language plpgsql as $$
begin
  perform hold_cells();
  ${queue(`(${inCells('new_rows', 1)})`)}
  return null;
end $$;
create function count_duties_removed() returns trigger language plpgsql as $$
begin
  perform hold_cells();
  ${queue(`(${inCells('old_rows', -1)})`)}
  return null;
end $$;
create function count_duties_changed() returns trigger language plpgsql as $$
begin
  perform hold_cells();
  ${queue(`(${inCells('old_rows', -1)} union all ${inCells('new_rows', 1)})`)}
  return null;
end $$;
create trigger duties_created_counted after insert on repost_duty
  referencing new table as new_rows for each statement execute function count_duties_created();
create trigger duties_removed_counted after delete on repost_duty
  referencing old table as old_rows for each statement execute function count_duties_removed();
create trigger duties_changed_counted after update on repost_duty
  referencing old table as old_rows new table as new_rows for each statement execute function count_duties_changed();

-- What was there before.
select settle_channel_cells(null);
insert into duty_delta (${queueColumns}) select ${queueColumns} from duty_counts;
`,
};
