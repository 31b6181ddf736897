import type { SqlMigration } from '@dibao/shared/orm';

/** What is to be said to whom (a reminder), and what was said by which way (a message): the outbox and the log in one, kept for ever. */
export const reminders: SqlMigration = {
  name: '20261125-510000-reminders',
  sql: `
create table reminder (
  id uuid primary key default uuidv7(),
  topic text not null check (topic in ('WARNING','TARGET','BEFORE_DUE','OVERDUE','MANUAL','COPY_PARTIAL','COPY_DIFFERENT',
    'COPY_GONE','TICKET_OPENED','TICKET_OVERDUE','APPEAL_DECIDED')),
  duty_id uuid references repost_duty (id),
  agency_id uuid not null references agency (id),
  channel_id uuid references channel (id),
  -- The moment it speaks of: of another limit there is another reminder.
  clock_at timestamptz not null,
  -- What else it is about: a ticket, an appeal, the order of a monitor.
  subject_id uuid,
  facts jsonb not null default '{}',
  is_urgent boolean not null default false,
  -- Minutes without a confirmation after which deputy, supervisor and the office above are told (G08); null: never.
  ladder int[] not null default '{}' check (cardinality(ladder) in (0, 3)),
  -- The last rung told; null: none yet.
  rung smallint check (rung between 0 and 3),
  -- When the next rung is told; null: nobody further.
  next_at timestamptz,
  created_at timestamptz not null,
  -- When the first rung could read it: from here the ladder counts.
  told_at timestamptz,
  confirmed_at timestamptz,
  -- Never twice for the same step.
  unique nulls not distinct (duty_id, topic, clock_at, subject_id),
  check (duty_id is not null or subject_id is not null)
);
create index reminder_next on reminder (next_at) where next_at is not null;

create table message (
  id uuid primary key,
  kind text not null check (kind in ('REMINDER','TEST')),
  -- Whose contact it went to; null: to an address an operator named.
  agency_id uuid references agency (id),
  contact_id uuid references contact (id),
  recipient text not null,
  way text check (way in ('EMAIL','SMS','WECOM','DINGTALK')),
  address_key text,
  -- Masked: no private number stands in the log.
  shown_address text,
  is_urgent boolean not null default false,
  state text not null check (state in ('WAITING','SENT','FAILED','DROPPED','NO_WAY','NOBODY')),
  not_before timestamptz not null,
  attempts int not null default 0,
  tried_at timestamptz,
  created_at timestamptz not null,
  created_by text not null check (created_by <> ''),
  ended_at timestamptz,
  subject text,
  body text,
  answer text check (length(answer) <= 500),
  confirmed_at timestamptz,
  check (state = 'NOBODY' or (way is not null and shown_address is not null)),
  check (state <> 'WAITING' or address_key is not null),
  check ((state = 'WAITING') = (ended_at is null))
);
-- What has not been tried yet takes in what comes after: one message waits for each destination, however much there is to say.
create unique index message_open on message (way, address_key)
  where state = 'WAITING' and attempts = 0 and kind = 'REMINDER';
create index message_destination on message (way, address_key, id) where state = 'WAITING';
create index message_log on message (created_at, id);

create table message_item (
  message_id uuid not null references message (id),
  reminder_id uuid not null references reminder (id),
  rung smallint not null check (rung between 0 and 3),
  primary key (message_id, reminder_id)
);
create index message_item_reminder on message_item (reminder_id);

-- Up to where what makes reminders was read: the clocks by time, the log of duties by position.
create table reminder_sweep (
  name text primary key check (name in ('CLOCKS','DUTY_EVENTS')),
  swept_to timestamptz,
  position bigint
);

-- The clocks of what is still owed, as the sweep asks for them.
create index repost_duty_target on repost_duty (target_at) where state in ('OPEN','PARTIAL','DIFFERENT','GONE');
create index repost_duty_due on repost_duty (due_at) where state in ('OPEN','PARTIAL','DIFFERENT','GONE');
`,
};
