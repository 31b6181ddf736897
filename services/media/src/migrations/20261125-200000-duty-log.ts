import { feedHeadSql } from '@dibao/shared/change-feed/append';
import type { SqlMigration } from '@dibao/shared/orm';

/** Of larger groups only the size is kept; which duties they were, their cause tells. */
const mostListed = 1_000;

const listed = `case when count(*) <= ${mostListed} then array_agg(id order by id) end`;

/**
 * The log of what happens to duties, derived from `repost_duty` itself: no command has to remember it, and none can
 * forget. Triggers see a statement as a whole, so a hundred thousand duties made at once are one entry. They only queue
 * (`duty_change`): a position is taken later, by one appender, because the head of a log must be the last lock of a
 * transaction, and a trigger cannot know what its transaction still does.
 */
export const dutyLog: SqlMigration = {
  name: '20261125-200000-duty-log',
  sql: `
${feedHeadSql(['duty-events'])}

create table log_epoch (
  epoch text primary key,
  begun_at timestamptz not null default now(),
  begun_after bigint not null
);
insert into log_epoch (epoch, begun_after) values (replace(gen_random_uuid()::text, '-', ''), 0);

-- What happened and has no position yet.
create table duty_change (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  change text not null check (change in ('CREATED','STATE','DEADLINE','EDITION','COPY','REMOVED')),
  release_id uuid not null,
  cause_position bigint not null,
  duty_kind text not null,
  state_before text,
  state_after text,
  duties int not null check (duties > 0),
  -- The duties; null for more than ${mostListed} of one cause.
  duty_ids uuid[]
);

-- The log: only ever appended to.
create table duty_event (
  position bigint primary key,
  at timestamptz not null,
  change text not null,
  release_id uuid not null,
  cause_position bigint not null,
  duty_kind text not null,
  state_before text,
  state_after text,
  duties int not null,
  duty_ids uuid[]
);

create function note_duties_created() returns trigger language plpgsql as $$
begin
  insert into duty_change (change, release_id, cause_position, duty_kind, state_after, duties, duty_ids)
  select 'CREATED', release_id, cause_position, kind, state, count(*), ${listed}
  from new_rows group by release_id, cause_position, kind, state;
  return null;
end $$;

create function note_duties_removed() returns trigger language plpgsql as $$
begin
  insert into duty_change (change, release_id, cause_position, duty_kind, state_before, duties, duty_ids)
  select 'REMOVED', release_id, cause_position, kind, state, count(*), ${listed}
  from old_rows group by release_id, cause_position, kind, state;
  return null;
end $$;

-- What one cause does to many duties (a cancellation, another edition, another limit) is one entry; what each of several
-- duties went through by itself is one entry each, also when a statement wrote them together.
create function note_duties_changed() returns trigger language plpgsql as $$
begin
  insert into duty_change (change, release_id, cause_position, duty_kind, state_before, state_after, duties, duty_ids)
  select change, release_id, cause_position, kind, state_before, state, count(*), ${listed}
  from (
    select n.*, o.state as state_before, case
        when n.state <> o.state then 'STATE'
        when (n.target_at, n.due_at) is distinct from (o.target_at, o.due_at) then 'DEADLINE'
        when n.edition <> o.edition then 'EDITION'
        when (n.url, n.mode, n.claimed_at, n.verified_at, n.declared_at, n.first_seen_at)
          is distinct from (o.url, o.mode, o.claimed_at, o.verified_at, o.declared_at, o.first_seen_at) then 'COPY'
      end as change
    from new_rows n join old_rows o using (id)
  ) changed
  where change is not null
  group by change, release_id, cause_position, kind, state_before, state,
    case when change = 'COPY' or (change = 'STATE' and state not in ('CANCELLED','EXEMPT')) then id end;
  return null;
end $$;

create trigger duties_created after insert on repost_duty
  referencing new table as new_rows for each statement execute function note_duties_created();
create trigger duties_removed after delete on repost_duty
  referencing old table as old_rows for each statement execute function note_duties_removed();
create trigger duties_changed after update on repost_duty
  referencing old table as old_rows new table as new_rows for each statement execute function note_duties_changed();
`,
};
