import { feedPlaceSql } from '@dibao/shared/change-feed/follow-feed';
import { idempotencySql } from '@dibao/shared/idempotent';
import type { SqlMigration } from '@dibao/shared/orm';

/** Projections of agencies and releases, channels, duties with their evidence, acknowledgements. */
export const media: SqlMigration = {
  name: '20261122-100000-media',
  sql: `
${feedPlaceSql}

-- Projection of documents' agencies: the region tree (块) by parent links, the system (条) by name.
create table agency (
  id uuid primary key,
  -- The first is the one it is shown by; several sources may know one agency.
  source_ids text[] not null default '{}',
  name text not null,
  kind text not null check (kind in ('GOVERNMENT','DEPARTMENT','PARTY','MEDIA','PUBLIC_INSTITUTION','PUBLIC_ENTERPRISE')),
  level text not null check (level in ('STATE','PROVINCE','CITY','COUNTY','TOWNSHIP')),
  division_code text,
  system text,
  -- No foreign key: a feed may bring a child before its parent.
  parent_id uuid
);
create index agency_parent on agency (parent_id);
create index agency_division on agency (division_code);
create index agency_name on agency (name);
create index agency_source on agency using gin (source_ids);

create table channel (
  id uuid primary key default uuidv7(),
  source_id text not null unique,
  platform text not null check (platform in ('WEBSITE','WEIBO','WECHAT','CLIENT_APP','DOUYIN','TOUTIAO','OTHER')),
  name text not null check (name <> ''),
  url text,
  -- Compared, never shown: the address without scheme, www and index page, and the host of it.
  address_key text,
  host_key text,
  handle text,
  site_id_code text check (site_id_code ~ '^[0-9]{10}$'),
  owner_id uuid references agency (id),
  level text check (level in ('STATE','PROVINCE','CITY','COUNTY','TOWNSHIP')),
  division_code text,
  system text,
  status text not null default 'ACTIVE' check (status in ('ACTIVE','CLOSED')),
  no_duty_reason text,
  -- The site this address is only a page of; derived after each import from all addresses known.
  page_of_id uuid references channel (id),
  record_digest text not null,
  check (platform <> 'WEBSITE' or (url is not null and address_key is not null and host_key is not null)),
  check (platform = 'WEBSITE' or handle is not null),
  check (page_of_id <> id)
);
create index channel_owner on channel (owner_id);
create index channel_division on channel (division_code);
create index channel_host on channel (host_key);
create index channel_address on channel (address_key);

-- Projection of documents' releases, as at their last event.
create table release (
  id uuid primary key,
  title text not null,
  column_name text not null,
  scope text not null check (scope in ('GLOBAL','SECTOR','REGION')),
  systems text[] not null default '{}',
  division_code text,
  url text,
  origin_id uuid not null,
  published_at timestamptz not null,
  entered_log_at timestamptz not null,
  edition int not null check (edition >= 1),
  legal_force text not null,
  withdrawn_at timestamptz
);

-- The events duties come from; the cursor is documents' own and opaque here.
create table release_event (
  position bigint primary key,
  cursor text not null unique,
  kind text not null check (kind in ('PUBLISHED','CORRECTED','WITHDRAWN','FORCE_CHANGED')),
  at timestamptz not null,
  edition int not null,
  reason text,
  release_id uuid not null references release (id),
  -- Why its duties exist, as a code with parameters: the words are made for each reader's language.
  why jsonb not null
);
create index release_event_release on release_event (release_id, position);

create table repost_duty (
  id uuid primary key default uuidv7(),
  release_id uuid not null references release (id),
  channel_id uuid not null references channel (id),
  kind text not null check (kind in ('REPOST','REPLACE','RECALL','RELABEL')),
  cause_position bigint not null references release_event (position),
  edition int not null check (edition >= 1),
  starts_at timestamptz not null,
  target_at timestamptz,
  due_at timestamptz,
  calendar_status text not null check (calendar_status in ('FINAL','PROVISIONAL')),
  state text not null default 'OPEN' check (state in ('OPEN','CLAIMED','VERIFIED','PARTIAL','DIFFERENT','GONE','UNREACHABLE','BLOCKED','EXEMPT','CANCELLED')),
  claimed_at timestamptz,
  verified_at timestamptz,
  closed_at timestamptz,
  -- The event that left nothing to do: the reason of a cancellation.
  cancelled_by bigint references release_event (position),
  url text,
  mode text check (mode in ('REPOST','LINK')),
  declared_at timestamptz,
  not_seen_at timestamptz,
  first_seen_at timestamptz,
  unique (release_id, channel_id, kind, cause_position),
  check (state <> 'CLAIMED' or (claimed_at is not null and url is not null and mode is not null)),
  check (state <> 'VERIFIED' or verified_at is not null),
  check (state not in ('EXEMPT','CANCELLED') or closed_at is not null),
  check (target_at is null or due_at is null or target_at <= due_at)
);
create index repost_duty_release on repost_duty (release_id, id);
create index repost_duty_channel on repost_duty (channel_id, id);
-- What still waits for something, as monitors ask for it: by state, in the order duties came to be.
create index repost_duty_waiting on repost_duty (state, id) where state not in ('VERIFIED','EXEMPT','CANCELLED');
create index repost_duty_start on repost_duty (starts_at);

create table evidence (
  id uuid primary key,
  duty_id uuid not null references repost_duty (id),
  kind text not null check (kind in ('CLAIM')),
  url text not null,
  mode text not null check (mode in ('REPOST','LINK')),
  edition int not null,
  posted_at timestamptz,
  reported_at timestamptz not null,
  reported_by text not null check (reported_by <> '')
);
create index evidence_duty on evidence (duty_id, id);

-- Everything up to the position was received; an event's own acknowledgement is the earliest row at or past it.
create table acknowledgement (
  channel_id uuid not null references channel (id),
  position bigint not null check (position >= 0),
  at timestamptz not null,
  acknowledged_by text not null check (acknowledged_by <> ''),
  primary key (channel_id, position)
);

${idempotencySql}
`,
};
