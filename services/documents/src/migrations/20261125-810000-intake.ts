import type { SqlMigration } from '@dibao/shared/orm';

/** Origin portals, what was found on them, and what people have to decide about it. */
export const intake: SqlMigration = {
  name: '20261125-810000-intake',
  sql: `
create table origin_portal (
  id uuid primary key default uuidv7(),
  source_id text not null unique,
  name text not null check (name <> ''),
  aliases text[] not null default '{}',
  agency_id uuid not null references agency (id),
  release text not null check (release in ('AUTOMATIC','DRAFT')),
  column_name text not null check (column_name <> ''),
  scope text not null check (scope in ('GLOBAL','SECTOR','REGION')),
  systems text[] not null default '{}',
  division_code text,
  enabled boolean not null,
  -- All of the record as it was checked: how its lists and articles are read.
  rules jsonb not null,
  record_digest text not null,
  registered_by text not null,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  check (scope <> 'SECTOR' or cardinality(systems) > 0),
  check (scope <> 'REGION' or division_code is not null)
);

-- What stands on these hosts counts as published by a government; one host belongs to one portal.
create table portal_host (
  host text primary key check (host <> '' and host = lower(host)),
  portal_id uuid not null references origin_portal (id)
);
create index portal_host_portal on portal_host (portal_id);

-- When each host may be asked again, shared by all who fetch from it.
create table host_pace (
  host text primary key,
  free_at timestamptz not null,
  robots text,
  robots_read_at timestamptz
);

create table portal_list (
  id uuid primary key default uuidv7(),
  portal_id uuid not null references origin_portal (id),
  url text not null,
  place int not null,
  -- The rules it is read by no longer name it: its articles stay, it is looked at no more.
  retired_at timestamptz,
  etag text,
  last_modified text,
  page_digest text,
  looked_at timestamptz,
  -- The first look that yielded anything: what stood there before is old and never released by itself.
  begun_at timestamptz,
  yielded int,
  -- What it usually yields: the alarm compares with it.
  usual_yield real,
  failures int not null default 0,
  failure text,
  next_look_at timestamptz not null,
  unique (portal_id, url)
);
create index portal_list_due on portal_list (next_look_at) where retired_at is null;

create table portal_article (
  id uuid primary key default uuidv7(),
  portal_id uuid not null references origin_portal (id),
  list_id uuid references portal_list (id),
  address text not null,
  state text not null default 'FOUND' check (state in ('FOUND','READ','UNREADABLE','VANISHED','LEFT')),
  -- Stood on the list when it was first looked at, or was given by hand.
  was_there_before boolean not null,
  listed_title text,
  listed_on date,
  found_at timestamptz not null,
  document_id uuid references policy_document (id),
  -- The page as it was last taken over (no foreign key: that page refers to the article), and the digest of what it says.
  page_id uuid,
  content_digest text,
  etag text,
  last_modified text,
  looked_at timestamptz,
  misses int not null default 0,
  failures int not null default 0,
  failure text,
  next_look_at timestamptz
);
create index portal_article_due on portal_article (next_look_at) where next_look_at is not null;
create index portal_article_document on portal_article (document_id) where document_id is not null;
create index portal_article_portal on portal_article (portal_id, looked_at desc);

-- Every address an article was met under, without its scheme: one article however many lists show it.
create table article_address (
  key text primary key,
  address text not null,
  article_id uuid not null references portal_article (id)
);
create index article_address_article on article_address (article_id);

-- The fetched pages that something rests on: a document, or a proposal.
create table fetched_page (
  id uuid primary key default uuidv7(),
  article_id uuid not null references portal_article (id),
  fetched_at timestamptz not null,
  address text not null,
  status int not null,
  headers jsonb not null,
  bytes int not null,
  bytes_digest text not null,
  charset text,
  content_digest text not null,
  -- What was read from it, as an import takes it.
  record jsonb not null
);
create index fetched_page_article on fetched_page (article_id, fetched_at desc);

create table intake_draft (
  id uuid primary key default uuidv7(),
  article_id uuid not null unique references portal_article (id),
  portal_id uuid not null references origin_portal (id),
  document_id uuid not null references policy_document (id),
  page_id uuid not null references fetched_page (id),
  state text not null default 'OPEN' check (state in ('OPEN','RELEASED','DISMISSED')),
  -- Why it was not released by itself, in both languages.
  reason jsonb not null,
  drafted_at timestamptz not null,
  changed_at timestamptz,
  release_id uuid references release (id),
  decided_by text,
  decided_at timestamptz,
  decision text,
  check ((state = 'OPEN') = (decided_at is null)),
  check (state <> 'RELEASED' or release_id is not null)
);
create index intake_draft_newest on intake_draft (state, drafted_at desc, id desc);

create table intake_proposal (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('CORRECTION','WITHDRAWAL')),
  article_id uuid not null references portal_article (id),
  portal_id uuid not null references origin_portal (id),
  release_id uuid not null references release (id),
  -- The page that shows the change; null where the page is gone.
  page_id uuid references fetched_page (id),
  state text not null default 'OPEN' check (state in ('OPEN','HELD','ACCEPTED','REJECTED','LAPSED')),
  diff jsonb not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision text,
  check ((state in ('OPEN','HELD')) = (decided_at is null)),
  check (kind <> 'CORRECTION' or page_id is not null)
);
create unique index intake_proposal_open on intake_proposal (article_id) where state in ('OPEN','HELD');
create index intake_proposal_newest on intake_proposal (state, proposed_at desc, id desc);
create index intake_proposal_portal on intake_proposal (portal_id, proposed_at desc);

create table intake_alarm (
  id uuid primary key default uuidv7(),
  portal_id uuid not null references origin_portal (id),
  list_id uuid references portal_list (id),
  code text not null check (code in ('LIST_FAILS','LIST_EMPTY','LIST_SHRUNK','ROBOTS_REFUSE','ARTICLES_FAIL','TEXTS_EMPTY','REDESIGN')),
  message jsonb not null,
  raised_at timestamptz not null,
  last_seen_at timestamptz not null,
  times int not null default 1,
  closed_at timestamptz,
  closed_by text
);
create unique index intake_alarm_open on intake_alarm (portal_id, code, coalesce(list_id, portal_id)) where closed_at is null;
create index intake_alarm_newest on intake_alarm (raised_at desc, id desc);
`,
};
