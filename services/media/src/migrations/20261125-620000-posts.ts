import type { SqlMigration } from '@dibao/shared/orm';

/** Posts of accounts before they are posted: drafted, submitted, approved by a second person (E13), and kept. */
export const posts: SqlMigration = {
  name: '20261125-620000-posts',
  sql: `
create table post (
  id uuid primary key,
  channel_id uuid not null references channel (id),
  -- What it cites: a release, or a function of the sponsor (E04).
  release_id uuid references release (id),
  function_code text,
  title text,
  text text not null check (text <> ''),
  state text not null check (state in ('DRAFT','SUBMITTED','APPROVED','REJECTED','POSTED')),
  lock_version int not null default 1,
  drafted_at timestamptz not null,
  drafted_by text not null check (drafted_by <> ''),
  submitted_at timestamptz,
  submitted_by text,
  decided_at timestamptz,
  decided_by text,
  decision_note text,
  posted_at timestamptz,
  posted_url text,
  check (state not in ('SUBMITTED','APPROVED','REJECTED','POSTED') or submitted_at is not null),
  check (state not in ('APPROVED','REJECTED','POSTED') or (decided_at is not null and decided_by is not null)),
  -- The second person (E13).
  check (state not in ('APPROVED','POSTED') or (decided_by <> submitted_by and decided_by <> drafted_by)),
  check (state <> 'POSTED' or (posted_at is not null and posted_url is not null))
);
create index post_channel on post (channel_id, id);
create index post_release on post (release_id, channel_id);
`,
};
