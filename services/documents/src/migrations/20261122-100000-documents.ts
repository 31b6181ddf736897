import { feedHeadSql } from '@dibao/shared/change-feed/append';
import { idempotencySql } from '@dibao/shared/idempotent';
import type { SqlMigration } from '@dibao/shared/orm';

/** Agencies, documents with their editions, reviews and decisions, releases, and the release log. */
export const documents: SqlMigration = {
  name: '20261122-100000-documents',
  sql: `
${feedHeadSql(['agency-changes', 'document-changes', 'release-events'])}

create table agency (
  id uuid primary key default uuidv7(),
  source_id text unique,
  name text not null check (name <> ''),
  kind text not null check (kind in ('GOVERNMENT','DEPARTMENT','PARTY','MEDIA','PUBLIC_INSTITUTION','PUBLIC_ENTERPRISE')),
  level text not null check (level in ('STATE','PROVINCE','CITY','COUNTY','TOWNSHIP')),
  division_code text check (division_code ~ '^[0-9]{6,12}$'),
  system text,
  parent_id uuid references agency (id),
  change_position bigint not null default 0,
  check (parent_id <> id)
);
-- Every id an agency was ever imported under; the first one is its source_id.
create table agency_source (
  source_id text primary key,
  agency_id uuid not null references agency (id)
);
create index agency_name on agency (name);
create index agency_parent on agency (parent_id);
create index agency_division on agency (division_code);
create unique index agency_change on agency (change_position) where change_position > 0;

create table policy_document (
  id uuid primary key default uuidv7(),
  source_id text unique,
  kind text not null check (kind in ('RULE','NORMATIVE','POLICY','DECISION','INTERPRETATION','CONSULTATION_DRAFT','NOTICE','NEWS','EVENT','THREAD')),
  title text not null check (title <> ''),
  search_title text not null default '',
  document_number text,
  document_number_raw text,
  document_number_key text,
  number_may_be_cited boolean not null default false,
  index_number text,
  written_on date,
  issued_on date,
  published_on date,
  effective_from date,
  valid_until date,
  disclosure text not null check (disclosure in ('PROACTIVE','ON_REQUEST','NOT_DISCLOSED','UNDETERMINED')),
  disclosure_basis text not null check (disclosure_basis in ('MARKER','FIELD','ALREADY_PUBLIC','NONE')),
  disclosure_reason text,
  disclosure_legal_basis text,
  legal_force text not null check (legal_force in ('IN_FORCE','PARTIALLY_IN_FORCE','EXPIRED','REPEALED','UNKNOWN')),
  topics text[] not null default '{}',
  audiences text[] not null default '{}',
  keywords text[] not null default '{}',
  recipients text[] not null default '{}',
  copied_to text[] not null default '{}',
  source_url text,
  column_path text,
  -- On a government site before it came here: its address and date said so.
  already_public boolean not null default false,
  -- People decided these through the graph; an import does not undo it.
  disclosure_decided boolean not null default false,
  legal_force_decided boolean not null default false,
  -- A change that was decided and takes effect on a later day.
  next_legal_force text,
  next_legal_force_on date,
  check ((next_legal_force is null) = (next_legal_force_on is null)),
  interpretation_waiver text,
  metadata_issues jsonb not null default '[]',
  edition int not null default 1,
  -- The edition whose metadata stand here, in issuers and relations; those of a newer one wait with it (edition.draft).
  metadata_edition int not null default 1,
  -- The edition the public reads: the released one, or the current one of a text that was public already.
  public_edition int,
  -- What the public may see: everything, title with number and issuer, or nothing. Kept by refresh_exposure().
  exposure text not null default 'NONE' check (exposure in ('FULL','METADATA','NONE')),
  record_digest text,
  lock_version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  change_position bigint not null default 0
);
create index policy_document_number on policy_document (document_number_key) where document_number_key is not null;
create index policy_document_newest on policy_document (coalesce(published_on, '-infinity') desc, id desc);
create index policy_document_newest_public on policy_document (
  (case when exposure = 'FULL' then coalesce(published_on, '-infinity') else '-infinity' end) desc, id desc) where exposure <> 'NONE';
create index policy_document_next_force on policy_document (next_legal_force_on) where next_legal_force_on is not null;
create index policy_document_title on policy_document using hash (title);
create unique index policy_document_change on policy_document (change_position) where change_position > 0;

create table edition (
  id uuid primary key default uuidv7(),
  document_id uuid not null references policy_document (id),
  number int not null check (number >= 1),
  title text not null,
  body text,
  digest text,
  -- Title, number and body in one script, width and case, as every query is.
  search_text text not null default '',
  -- The metadata that came with this edition: they become the document's when the edition does.
  draft jsonb,
  created_at timestamptz not null default now(),
  unique (document_id, number),
  check ((body is null) = (digest is null))
);

create table attachment (
  id uuid primary key default uuidv7(),
  document_id uuid not null references policy_document (id),
  edition int not null,
  place int not null,
  name text not null,
  media_type text not null,
  bytes int not null check (bytes >= 0),
  digest text not null,
  url text not null,
  unique (document_id, edition, place)
);

create table document_issuer (
  document_id uuid not null references policy_document (id),
  agency_id uuid not null references agency (id),
  place int not null,
  primary key (document_id, agency_id)
);
create index document_issuer_agency on document_issuer (agency_id);

create table document_relation (
  id uuid primary key default uuidv7(),
  document_id uuid not null references policy_document (id),
  kind text not null,
  target_id uuid references policy_document (id),
  target_source_id text,
  target_number text,
  target_number_key text,
  target_title text,
  place int not null,
  unique (document_id, place),
  check (num_nonnulls(target_id, target_source_id, target_number, target_title) > 0)
);
create index document_relation_target on document_relation (target_id, kind) where target_id is not null;
create index document_relation_open_number on document_relation (target_number_key) where target_id is null and target_number_key is not null;
create index document_relation_open_title on document_relation using hash (target_title) where target_id is null and kind = 'INTERPRETS';
create index document_relation_open_source on document_relation (target_source_id) where target_id is null and target_source_id is not null;

create table secrecy_review (
  id uuid primary key default uuidv7(),
  document_id uuid not null references policy_document (id),
  edition int not null,
  reviewer text not null check (reviewer <> ''),
  reviewed_at timestamptz not null,
  result text not null check (result in ('PASSED','REFUSED')),
  note text,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index secrecy_review_document on secrecy_review (document_id, reviewed_at desc);

create table disclosure_decision (
  id uuid primary key default uuidv7(),
  document_id uuid not null references policy_document (id),
  disclosure text not null,
  reason text,
  legal_basis text,
  decided_by text not null,
  decided_at timestamptz not null
);
create index disclosure_decision_document on disclosure_decision (document_id, decided_at desc);

create table legal_force_change (
  id uuid primary key default uuidv7(),
  document_id uuid not null references policy_document (id),
  legal_force text not null,
  effective_on date not null,
  changed_by text not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);

create table release (
  id uuid primary key default uuidv7(),
  document_id uuid not null references policy_document (id),
  title text not null,
  column_name text not null check (column_name <> ''),
  scope text not null check (scope in ('GLOBAL','SECTOR','REGION')),
  basis text not null check (basis in ('ORIGINAL','ALREADY_PUBLIC')),
  systems text[] not null default '{}',
  division_code text,
  url text,
  published_at timestamptz not null,
  -- Null while the release is planned: it has not entered the log.
  entered_log_at timestamptz,
  withdrawn_at timestamptz,
  edition int not null default 1,
  -- The edition of the document that this edition of the release carries.
  document_edition int not null,
  origin_id uuid not null references agency (id),
  -- The government in whose territory it obliges, as its last event says; null for the State's.
  territory_id uuid references agency (id),
  -- Why no interpretation comes with a policy document (D06); asked again when a planned release enters the log.
  no_interpretation_reason text,
  -- Why a planned release did not go out when its time had come.
  held_back text,
  created_by text not null,
  lock_version int not null default 1,
  check (scope <> 'SECTOR' or cardinality(systems) > 0),
  check (scope <> 'REGION' or division_code is not null),
  foreign key (document_id, document_edition) references edition (document_id, number)
);
create index release_newest on release (entered_log_at desc, id desc) where entered_log_at is not null;
create index release_planned on release (published_at) where entered_log_at is null and withdrawn_at is null;
create index release_document on release (document_id);

create table release_bundle (
  release_id uuid not null references release (id),
  document_id uuid not null references policy_document (id),
  document_edition int not null,
  place int not null,
  primary key (release_id, document_id),
  foreign key (document_id, document_edition) references edition (document_id, number)
);
create index release_bundle_document on release_bundle (document_id);

create table release_log (
  position bigint primary key,
  kind text not null check (kind in ('PUBLISHED','CORRECTED','WITHDRAWN','FORCE_CHANGED')),
  at timestamptz not null,
  edition int not null,
  reason text,
  release_id uuid not null references release (id),
  envelope text not null,
  digest text not null,
  -- sha256 over the chain value before, the position and the digest: no position can be changed alone.
  chain text not null
);
create index release_log_release on release_log (release_id, position);

create function feed_heads() returns jsonb language sql stable as $$
  select jsonb_object_agg(feed, position) from feed_head
$$;

create table log_epoch (
  epoch text primary key,
  begun_at timestamptz not null default now(),
  begun_after bigint not null,
  -- Where every feed stood when it began: who has read further has read what is gone.
  feed_heads jsonb not null default feed_heads()
);
insert into log_epoch (epoch, begun_after) values (replace(gen_random_uuid()::text, '-', ''), 0);

${idempotencySql}
`,
};
