import type { SqlMigration } from '@dibao/shared/orm';

/**
 * What a release of 100,000 duties pays for log and sums: the queue of sums is only ever emptied whole and needs no key, and
 * ids are gathered only where they are few enough to be listed. The time a person decided is a fact of the copy, too.
 */
export const lighterDutyTriggers: SqlMigration = {
  name: '20261125-220000-lighter-duty-triggers',
  sql: `
alter table duty_delta drop column id;

create or replace function note_duties_created() returns trigger language plpgsql as $$
begin
  insert into duty_change (change, release_id, cause_position, duty_kind, state_after, duties, duty_ids)
  select 'CREATED', g.release_id, g.cause_position, g.kind, g.state, g.duties, case when g.duties <= 1000 then (
      select array_agg(n.id order by n.id) from new_rows n
      where (n.release_id, n.cause_position, n.kind, n.state) = (g.release_id, g.cause_position, g.kind, g.state)
    ) end
  from (
    select release_id, cause_position, kind, state, count(*) as duties
    from new_rows group by release_id, cause_position, kind, state
  ) g;
  return null;
end $$;

create or replace function note_duties_changed() returns trigger language plpgsql as $$
begin
  insert into duty_change (change, release_id, cause_position, duty_kind, state_before, state_after, duties, duty_ids)
  select change, release_id, cause_position, kind, state_before, state, count(*),
    case when count(*) <= 1000 then array_agg(id order by id) end
  from (
    select n.*, o.state as state_before, case
        when n.state <> o.state then 'STATE'
        when (n.target_at, n.due_at) is distinct from (o.target_at, o.due_at) then 'DEADLINE'
        when n.edition <> o.edition then 'EDITION'
        when (n.url, n.mode, n.claimed_at, n.verified_at, n.declared_at, n.first_seen_at, n.manual_at)
          is distinct from (o.url, o.mode, o.claimed_at, o.verified_at, o.declared_at, o.first_seen_at, o.manual_at)
          -- A look without a copy says something of one where it comes after the time that was declared.
          or n.not_seen_at is distinct from o.not_seen_at and n.declared_at <= n.first_seen_at
            and coalesce(n.declared_at <= n.not_seen_at, false) <> coalesce(o.declared_at <= o.not_seen_at, false) then 'COPY'
      end as change
    from new_rows n join old_rows o using (id)
  ) changed
  where change is not null
  group by change, release_id, cause_position, kind, state_before, state,
    case when change = 'COPY' or (change = 'STATE' and state not in ('CANCELLED','EXEMPT')) then id end;
  return null;
end $$;
`,
};
