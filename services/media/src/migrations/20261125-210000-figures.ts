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
      .map(([name, condition]) => `coalesce(sum(sign) filter (where ${condition}), 0) as ${name}`)
      .join(',\n    ')},
    coalesce(sum(sign) filter (where ${running}), 0) as running,
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

const noId = `'00000000-0000-0000-0000-000000000000'`;

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
-- Changes of the tree of agencies that channels have not been settled after. Rows, so that nobody who changes the tree
-- waits for whoever settles, and none is lost between the two.
create table tree_change (
  id bigint generated always as identity primary key
);
-- Locked by whoever changes tallies; nothing else is ever done with it.
create table tally_turn ();

-- A set of channels that is summed up as one. ROOT: of a province, or of the State; ROOT_SYSTEM: of one system in it; PLACE:
-- of one government and division; PLACE_SYSTEM: of one system there. What is absent is '' or the nil uuid.
create table tally_cell (
  id int generated always as identity primary key,
  kind text not null check (kind in ('ROOT','ROOT_SYSTEM','PLACE','PLACE_SYSTEM')),
  root_id uuid not null,
  government_id uuid not null,
  division_code text not null,
  system text not null,
  -- The governments at and above it: who asks for one of these asks for this cell too.
  above uuid[] not null,
  unique (kind, root_id, government_id, division_code, system)
);
-- The cells a PLACE_SYSTEM cell lies in, itself included.
create table tally_cell_part (
  cell int not null references tally_cell (id),
  part int not null references tally_cell (id),
  primary key (cell, part)
);
create table channel_cell (
  channel_id uuid primary key references channel (id) on delete cascade,
  cell int not null references tally_cell (id)
);
create index channel_cell_cell on channel_cell (cell);

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

-- Sums by day and by month of Beijing.
create table duty_tally (
  cell int not null references tally_cell (id),
  span text not null check (span in ('DAY','MONTH')),
  starts_at timestamptz not null,
  ${integers},
  delays numeric not null,
  primary key (cell, span, starts_at)
);
-- The finest: by release and start of the clock, in all cells but the smallest.
create table release_tally (
  release_id uuid not null,
  cell int not null references tally_cell (id),
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
  case when seconds is not null then ('1' || repeat('00000000',
    case when seconds < 60 then 0 else least(140, 1 + floor(ln(seconds / 60) / ln(1.1))::int) end))::numeric end;

-- Where channels belong: the governments above their owners by parent links, nearest first. Twenty steps end a loop.
create function channel_places(changed uuid[]) returns table (
  channel_id uuid, root_id uuid, government_id uuid, division_code text, system text, above uuid[]
) language sql stable as $$
  with recursive chosen as (
    select * from channel where changed is null or id = any (changed)
  ), chain as (
    select o.owner_id, a.id, a.kind, a.level, a.parent_id, 0 as height
    from (select distinct owner_id from chosen where owner_id is not null) o join agency a on a.id = o.owner_id
    union all
    select chain.owner_id, a.id, a.kind, a.level, a.parent_id, chain.height + 1
    from chain join agency a on a.id = chain.parent_id where chain.height < 20
  ), governments as (
    select owner_id, array_agg(id order by height) as above,
      (array_agg(id order by level = 'STATE', height desc))[1] as root_id
    from chain where kind = 'GOVERNMENT' group by owner_id
  )
  select c.id, coalesce(g.root_id, ${noId}), coalesce(g.above[1], ${noId}),
    coalesce(c.division_code, ''), coalesce(c.system, ''), coalesce(g.above, '{}')
  from chosen c left join governments g on g.owner_id = c.owner_id
$$;

-- The cells of channels, held while what counts in them is made or moved: shared by whoever writes duties, alone by
-- whoever moves channels. A duty that is made while its channel moves would else be counted in the cell it left.
create function hold_cells() returns void language sql as
  $$ select pg_advisory_xact_lock_shared(hashtext('dibao.channel-cells')) $$;
create function hold_cells_alone() returns void language sql as
  $$ select pg_advisory_xact_lock(hashtext('dibao.channel-cells')) $$;

-- The channels among these (null: all) that are not in the cell they belong in; without a former one they are new.
create function misplaced_channels(changed uuid[]) returns table (channel_id uuid, cell int, former int) language sql stable as $$
  select p.channel_id, leaf.id, known.cell
  from channel_places(changed) p
  join tally_cell leaf on leaf.kind = 'PLACE_SYSTEM' and leaf.root_id = p.root_id
    and leaf.government_id = p.government_id and leaf.division_code = p.division_code and leaf.system = p.system
  left join channel_cell known on known.channel_id = p.channel_id
  where known.cell is distinct from leaf.id
$$;

-- Makes the cells channels (null: all) belong in.
create function make_tally_cells(changed uuid[]) returns void language plpgsql as $$
begin
  insert into tally_cell (kind, root_id, government_id, division_code, system, above)
  select distinct on (cell.kind, p.root_id, cell.government_id, cell.division_code, cell.system)
    cell.kind, p.root_id, cell.government_id, cell.division_code, cell.system, cell.above
  from channel_places(changed) p
  cross join lateral (values
    ('ROOT', ${noId}::uuid, '', '', coalesce(p.above[array_position(p.above, p.root_id):], '{}')),
    ('ROOT_SYSTEM', ${noId}::uuid, '', p.system, coalesce(p.above[array_position(p.above, p.root_id):], '{}')),
    ('PLACE', p.government_id, p.division_code, '', p.above),
    ('PLACE_SYSTEM', p.government_id, p.division_code, p.system, p.above)
  ) cell (kind, government_id, division_code, system, above)
  on conflict (kind, root_id, government_id, division_code, system) do update set above = excluded.above
    where tally_cell.above <> excluded.above;

  insert into tally_cell_part (cell, part)
  select leaf.id, part.id
  from tally_cell leaf
  cross join lateral (values
    ('ROOT', ${noId}::uuid, '', ''), ('ROOT_SYSTEM', ${noId}::uuid, '', leaf.system),
    ('PLACE', leaf.government_id, leaf.division_code, ''),
    ('PLACE_SYSTEM', leaf.government_id, leaf.division_code, leaf.system)
  ) wanted (kind, government_id, division_code, system)
  join tally_cell part on (part.kind, part.root_id, part.government_id, part.division_code, part.system)
    = (wanted.kind, leaf.root_id, wanted.government_id, wanted.division_code, wanted.system)
  where leaf.kind = 'PLACE_SYSTEM' and not exists (select from tally_cell_part known where known.cell = leaf.id)
  on conflict do nothing;
end $$;

-- Puts channels (null: all) into the cells they belong in; the duties of those that move are counted there.
create function settle_channel_cells(changed uuid[]) returns void language plpgsql as $$
begin
  perform make_tally_cells(changed);
  insert into channel_cell (channel_id, cell) select channel_id, cell from misplaced_channels(changed) where former is null
  on conflict do nothing;
  if not exists (select from misplaced_channels(changed)) then return; end if;

  perform hold_cells_alone();
  -- In a statement of its own, which sees what was committed while this one waited.
  with moved as (
    select * from misplaced_channels(changed)
  ), recounted as (
    ${queue(`(
      select r.*, m.former as cell, -1 as sign from repost_duty r join moved m on m.channel_id = r.channel_id where m.former is not null
      union all
      select r.*, m.cell, 1 as sign from repost_duty r join moved m on m.channel_id = r.channel_id where m.former is not null
    )`).replace(';', '')}
  )
  insert into channel_cell (channel_id, cell) select channel_id, cell from moved
  on conflict (channel_id) do update set cell = excluded.cell;
end $$;

create view duty_counts as ${countsOf(`(${inCells('repost_duty', 1)})`)};

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

create function settle_channels_created() returns trigger language plpgsql as $$
begin
  perform settle_channel_cells(coalesce((select array_agg(id) from new_rows), '{}'));
  return null;
end $$;
create function settle_channels_changed() returns trigger language plpgsql as $$
declare
  moved uuid[] := (select array_agg(id) from new_rows n join old_rows o using (id)
    where (n.owner_id, n.division_code, n.system) is distinct from (o.owner_id, o.division_code, o.system));
begin
  if moved is not null then perform settle_channel_cells(moved); end if;
  return null;
end $$;
create trigger channels_created_settled after insert on channel
  referencing new table as new_rows for each statement execute function settle_channels_created();
create trigger channels_changed_settled after update on channel
  referencing old table as old_rows new table as new_rows for each statement execute function settle_channels_changed();

-- The tree decides where many channels belong: they are settled by the worker, not by whoever changes it.
create function note_tree_grown() returns trigger language plpgsql as $$
begin
  if exists (select from new_rows n join agency child on child.parent_id = n.id) then
    insert into tree_change default values;
  end if;
  return null;
end $$;
create function note_tree_changed() returns trigger language plpgsql as $$
begin
  if exists (select from new_rows n join old_rows o using (id)
      where (n.parent_id, n.kind, n.level) is distinct from (o.parent_id, o.kind, o.level)) then
    insert into tree_change default values;
  end if;
  return null;
end $$;
create trigger tree_grown after insert on agency
  referencing new table as new_rows for each statement execute function note_tree_grown();
create trigger tree_changed after update on agency
  referencing old table as old_rows new table as new_rows for each statement execute function note_tree_changed();

-- What was there before.
select settle_channel_cells(null);
insert into duty_delta (${queueColumns}) select ${queueColumns} from duty_counts;
`,
};
