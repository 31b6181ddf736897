import type { SqlMigration } from '@dibao/shared/orm';

/** What is decided about duties, the moments their clocks pass, for whom a portal stands in, and holiday notices. */
export const dutyClocks: SqlMigration = {
  name: '20261125-110000-duty-clocks',
  sql: `
-- The units without a channel of their own for which a portal owes the copy (E07), as at its making.
alter table repost_duty add column on_behalf uuid[];

-- Extensions and exemptions: who, when, why, and what was so before. Rows are kept for ever; nothing but settled_at changes.
create table duty_decision (
  id uuid primary key,
  duty_id uuid not null references repost_duty (id),
  kind text not null check (kind in ('EXTENDED','EXEMPTED','EXEMPTION_ENDED')),
  reason text not null check (reason <> ''),
  -- The new limit; of an exemption its last moment, null: for good.
  until timestamptz,
  at timestamptz not null,
  decided_by text not null check (decided_by <> ''),
  agency_id uuid,
  state_before text not null,
  due_before timestamptz,
  -- When the sweep dealt with the moment that "until" names.
  settled_at timestamptz
);
create index duty_decision_duty on duty_decision (duty_id, id);
create index duty_decision_until on duty_decision (until) where settled_at is null and until is not null;

-- The moments of an event at which something becomes so of its duties. They are the same for all of them, so that a
-- sweep looks at a few hundred events and never at millions of duties.
create table event_clock (
  position bigint primary key references release_event (position),
  release_id uuid not null,
  warn_at timestamptz,
  target_at timestamptz,
  due_at timestamptz,
  warned_at timestamptz,
  missed_at timestamptz,
  overdue_at timestamptz
);
create index event_clock_warn on event_clock (warn_at) where warned_at is null;
create index event_clock_target on event_clock (target_at) where missed_at is null;
create index event_clock_due on event_clock (due_at) where overdue_at is null;

insert into event_clock (position, release_id, warn_at, target_at, due_at)
select e.position, e.release_id, d.starts_at + interval '45 minutes', d.target_at, d.due_at
from release_event e
cross join lateral (
  select starts_at, target_at, due_at from repost_duty
  where release_id = e.release_id and cause_position = e.position limit 1
) d;

-- What became so of a duty: once for each step and clock. A limit that was moved is another clock.
create table duty_step (
  duty_id uuid not null references repost_duty (id),
  step text not null check (step in ('WARNED','TARGET_MISSED','OVERDUE','LATE')),
  -- The moment of the clock that passed, and when the sweep saw it.
  at timestamptz not null,
  noticed_at timestamptz not null,
  primary key (duty_id, step, at)
);
create index duty_step_noticed on duty_step (noticed_at, duty_id);
-- Up to where the sweep has read in the log of duties what looks and people found. One row.
create table clock_sweep (
  id boolean primary key default true check (id),
  position bigint not null default 0
);
insert into clock_sweep default values;

-- Holiday notices beside those that come with the hub, in the order they were imported.
create table holiday_notice (
  number bigint generated always as identity primary key,
  year int not null check (year between 2000 and 2200),
  document_number text,
  off date[] not null,
  work date[] not null,
  digest text not null unique,
  imported_at timestamptz not null,
  imported_by text not null check (imported_by <> '')
);
`,
};
