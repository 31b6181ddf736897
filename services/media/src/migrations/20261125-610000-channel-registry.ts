import type { SqlMigration } from '@dibao/shared/orm';

/** The life of sites and accounts: who answers for them, their filings, every move, and the addresses they had. */
export const channelRegistry: SqlMigration = {
  name: '20261125-610000-channel-registry',
  sql: `
alter table channel drop constraint channel_status_check;
alter table channel
  add constraint channel_status_check check (status in ('FILED','ACTIVE','ORDERED_TO_CLOSE','CLOSED')),
  -- 主管单位 and 承办单位 (H18); the owner is the sponsor, 主办单位.
  add column supervisor_id uuid references agency (id),
  add column operator_id uuid references agency (id),
  -- What the platform shows of who stands behind the account (E05).
  add column certification text,
  -- 矩阵: the groups it belongs to, by name (E18).
  add column groups text[] not null default '{}',
  add column opened_on date,
  add column closed_on date;
create index channel_groups on channel using gin (groups);

-- 报备: opening, changing and closing are filed before they are done (E08).
create table filing (
  id uuid primary key default uuidv7(),
  channel_id uuid not null references channel (id),
  kind text not null check (kind in ('OPEN','CHANGE','CLOSE')),
  state text not null check (state in ('SUBMITTED','APPROVED','REFUSED')),
  filed_at timestamptz not null,
  filed_by text not null check (filed_by <> ''),
  -- What a change asks for, by field.
  changes jsonb not null default '{}',
  note text,
  -- Why an exception of the level rule is asked for (E06).
  exception text,
  number text,
  decided_at timestamptz,
  decided_by text,
  -- The authority in whose name it was decided.
  approved_by text,
  decision_note text,
  check ((state = 'SUBMITTED') = (decided_at is null)),
  check (state <> 'APPROVED' or approved_by is not null)
);
create index filing_channel on filing (channel_id, id);
create unique index filing_pending on filing (channel_id) where state = 'SUBMITTED';

-- Every move of a channel's life, kept for ever.
create table channel_move (
  id uuid primary key,
  channel_id uuid not null references channel (id),
  move text not null,
  from_status text not null,
  to_status text not null,
  at timestamptz not null,
  by text not null check (by <> ''),
  reason text,
  evidence text
);
create index channel_move_channel on channel_move (channel_id, id);

-- Addresses a site had (H19): whoever knows the old one finds the site, its duties and its history.
create table channel_alias (
  channel_id uuid not null references channel (id),
  url text not null,
  address_key text not null,
  host_key text not null,
  left_at timestamptz not null,
  left_by text not null check (left_by <> ''),
  reason text,
  primary key (channel_id, address_key)
);
create index channel_alias_address on channel_alias (address_key);
create index channel_alias_host on channel_alias (host_key);
`,
};
