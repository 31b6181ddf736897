import type { SqlMigration } from '@dibao/shared/orm';

const noId = `'00000000-0000-0000-0000-000000000000'`;

/**
 * The cells of channels that duties are summed up in. A channel lies in one of one place and one system, and with it in the
 * three coarser ones; whoever moves it has its duties counted there (`count_channels`, see `20261125-210000-figures.ts`).
 */
export const tallyCells: SqlMigration = {
  name: '20261125-205000-tally-cells',
  sql: `
-- Changes of the tree of agencies that channels have not been settled after. Rows, so that nobody who changes the tree
-- waits for whoever settles, and none is lost between the two.
create table tree_change (
  id bigint generated always as identity primary key
);
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
declare
  moved uuid[];
begin
  perform make_tally_cells(changed);
  insert into channel_cell (channel_id, cell) select channel_id, cell from misplaced_channels(changed) where former is null
  on conflict do nothing;
  if not exists (select from misplaced_channels(changed)) then return; end if;

  perform hold_cells_alone();
  -- In statements of their own, which see what was committed while this one waited.
  moved := array(select channel_id from misplaced_channels(changed));
  perform count_channels(moved, -1);
  update channel_cell k set cell = m.cell from misplaced_channels(moved) m where m.channel_id = k.channel_id;
  perform count_channels(moved, 1);
end $$;

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
`,
};
