import type { SqlMigration } from '@dibao/shared/orm';

/** Rectification tickets and every move of theirs. */
export const tickets: SqlMigration = {
  name: '20261125-300000-tickets',
  sql: `
create table rectification_ticket (
  id uuid primary key default uuidv7(),
  channel_id uuid not null references channel (id),
  code text not null check (code ~ '^[A-Z_]+$'),
  -- The column, address or copy that is wrong; one channel may have several of a kind.
  about text check (about <> ''),
  clause text not null check (clause <> ''),
  text text not null check (text <> ''),
  cause_kind text not null check (cause_kind in ('MONITOR','FINDING','DUTY')),
  cause_id text,
  state text not null default 'OPEN' check (state in ('OPEN','RESPONDED','RECHECKED','REOPENED','CLOSED','WITHDRAWN')),
  due_at timestamptz not null,
  opened_at timestamptz not null,
  opened_by text not null check (opened_by <> ''),
  responded_at timestamptz,
  rechecked_at timestamptz,
  closed_at timestamptz,
  times_reopened int not null default 0 check (times_reopened >= 0),
  check ((state in ('CLOSED','WITHDRAWN')) = (closed_at is not null)),
  check (cause_kind = 'MONITOR' or cause_id is not null)
);
-- What is found again while it is being put right is the same problem, not another.
create unique index rectification_ticket_standing on rectification_ticket (channel_id, code, coalesce(about, ''))
  where state in ('OPEN','RESPONDED','RECHECKED','REOPENED');
create index rectification_ticket_channel on rectification_ticket (channel_id, id);
create index rectification_ticket_cause on rectification_ticket (cause_id) where cause_id is not null;
create index rectification_ticket_due on rectification_ticket (due_at, id) where state not in ('CLOSED','WITHDRAWN');

-- Who moved it when and why; only ever appended to.
create table ticket_move (
  id uuid primary key default uuidv7(),
  ticket_id uuid not null references rectification_ticket (id),
  move text not null check (move in ('OPEN','RESPOND','PASS','FAIL','CLOSE','REOPEN','WITHDRAW')),
  state text not null,
  at timestamptz not null,
  by text not null check (by <> ''),
  text text not null check (text <> ''),
  -- Where the answer or the finding can be seen.
  url text,
  -- The limit this move set.
  due_at timestamptz
);
create index ticket_move_ticket on ticket_move (ticket_id, id);
`,
};
