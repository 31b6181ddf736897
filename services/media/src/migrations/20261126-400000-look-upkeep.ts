import type { SqlMigration } from '@dibao/shared/orm';

/** Whose account an address names, found by index; editions whose text could not be read, to be asked for after the others. */
export const lookUpkeep: SqlMigration = {
  name: '20261126-400000-look-upkeep',
  sql: `
create index channel_account_handle on channel (handle, platform);
create index channel_account_address on channel ((substring(address_key from '[^/]*$')), platform);

alter table release_edition add column unread_at timestamptz;

-- Whoever puts channels into cells says so to the end of its transaction: the worker that settles a change of the tree waits
-- for them, else it would not see a channel that was placed by the tree before.
create function hold_channels_placed() returns void language sql as
  $$ select pg_advisory_xact_lock_shared(hashtext('dibao.channels-placed')) $$;
create function wait_for_channels_placed() returns void language sql as
  $$ select pg_advisory_xact_lock(hashtext('dibao.channels-placed')) $$;

create or replace function settle_channel_cells(changed uuid[]) returns void language plpgsql as $$
declare
  moved uuid[];
begin
  perform hold_channels_placed();
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
`,
};
