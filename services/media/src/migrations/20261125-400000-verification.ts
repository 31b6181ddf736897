import type { SqlMigration } from '@dibao/shared/orm';

/** Looks and manual proofs as evidence, what is to be looked at, columns of sites, alarms, findings. */
export const verification: SqlMigration = {
  name: '20261125-400000-verification',
  sql: `
-- Texts found on pages, each once: a hundred thousand true copies of one release are one row. Of a recalled release the
-- digest alone is kept.
create table copy_text (
  digest text primary key,
  text text
);

-- Screenshots and photographs handed in as proof.
create table evidence_file (
  digest text primary key,
  media_type text not null check (media_type in ('image/png','image/jpeg','image/webp','application/pdf')),
  bytes bytea not null
);

alter table evidence
  alter column url drop not null,
  drop constraint evidence_kind_check,
  add constraint evidence_kind_check check (kind in ('CLAIM','LOOK','MANUAL')),
  add constraint evidence_url_check check (kind = 'MANUAL' or url is not null),
  add column occasion text check (occasion in ('CLAIM','COLUMN','COPY','ASKED','RETRY','RECHECK')),
  add column verdict text check (verdict in ('VERIFIED','PARTIAL','DIFFERENT','UNRELATED','STANDING','GONE','UNREACHABLE','BLOCKED')),
  add column reason jsonb,
  add column final_url text,
  add column http_status int,
  add column bytes int,
  add column bytes_digest text,
  add column text_digest text references copy_text (digest),
  add column declared_at timestamptz,
  add column differences jsonb,
  add column missing jsonb,
  add column note text,
  add column file_name text,
  add column file_digest text references evidence_file (digest),
  add constraint evidence_look_check check ((kind = 'LOOK') = (verdict is not null and occasion is not null)),
  add constraint evidence_manual_check check (kind <> 'MANUAL' or note is not null);

create index evidence_text on evidence (text_digest) where text_digest is not null;

-- The word of the second person; at most one for each proof.
create table evidence_decision (
  evidence_id uuid primary key references evidence (id),
  is_accepted boolean not null,
  note text,
  at timestamptz not null,
  decided_by text not null check (decided_by <> '')
);

-- What was seen and said is never changed afterwards (H05); the words of a recalled text alone are erased.
create function keep_evidence() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'evidence' then
    if to_jsonb(new) = to_jsonb(old) || '{"differences":null,"missing":null}' then return new; end if;
  end if;
  raise exception 'evidence is kept as it is';
end $$;
create trigger evidence_is_kept before update or delete on evidence for each row execute function keep_evidence();
create trigger decision_is_kept before update or delete on evidence_decision for each row execute function keep_evidence();

-- What the hub has to look at, and when next: the copy of a duty, a column, the home page of a site.
create table look (
  subject text not null check (subject in ('COPY','COLUMN','SITE')),
  subject_id uuid not null,
  url text not null,
  -- Host and port of the address: requests to one are paced together.
  host text not null,
  occasion text check ((subject = 'COPY') = (occasion is not null)),
  due_at timestamptz not null,
  -- Looks without the wished result since the last one with it.
  attempts int not null default 0,
  -- Which of the later re-checks comes next.
  recheck int not null default 0,
  -- When a column first showed the entry that led here.
  listed_at timestamptz,
  primary key (subject, subject_id)
);
create index look_due on look (due_at);
create index look_host on look (host, due_at);

create table channel_column (
  id uuid primary key,
  channel_id uuid not null references channel (id),
  name text not null check (name <> ''),
  url text not null,
  source text not null check (source in ('REGISTERED','DISCOVERED')),
  created_at timestamptz not null,
  etag text,
  last_modified text,
  bytes_digest text,
  -- The last look that read the list, and the last one at all.
  looked_at timestamptz,
  tried_at timestamptz,
  failure jsonb,
  unique (channel_id, name)
);

-- What a column lists. Rows leave when the column does not list them any more.
create table column_entry (
  column_id uuid not null references channel_column (id) on delete cascade,
  url text not null,
  title text not null,
  title_key text not null,
  listed_on date,
  first_listed_at timestamptz not null,
  -- The look before, which did not list it.
  not_listed_at timestamptz,
  primary key (column_id, url)
);

-- Duties to change a copy that nobody has looked at as having been changed.
create index repost_duty_to_change on repost_duty (id) where kind <> 'REPOST' and state = 'OPEN';

-- What is left of a text that may no longer be read: enough to recognise a copy of it.
create table release_fingerprint (
  release_id uuid not null references release (id),
  edition int not null,
  fingerprint jsonb not null,
  made_at timestamptz not null,
  primary key (release_id, edition)
);

-- A copy that was right and is no longer (H16).
create table copy_alarm (
  id uuid primary key,
  duty_id uuid not null references repost_duty (id),
  kind text not null check (kind in ('CHANGED','REMOVED','RETURNED')),
  evidence_id uuid not null references evidence (id),
  raised_at timestamptz not null,
  resolved_at timestamptz
);
create unique index copy_alarm_open on copy_alarm (duty_id) where resolved_at is null;
create index copy_alarm_order on copy_alarm (id) where resolved_at is null;

-- "Check me now", counted to keep it rare.
create table look_request (
  id uuid primary key,
  channel_id uuid not null references channel (id),
  at timestamptz not null,
  requested_by text not null check (requested_by <> '')
);
create index look_request_channel on look_request (channel_id, at);

-- The last inspection of a site: what its home page says of itself.
create table site_inspection (
  channel_id uuid primary key references channel (id),
  tried_at timestamptz not null,
  looked_at timestamptz,
  failure jsonb,
  duration_ms int,
  site_name text,
  site_domain text,
  site_id_code text
);

-- What inspections found wrong with a site; one open finding of a kind about a thing.
create table finding (
  id uuid primary key,
  channel_id uuid not null references channel (id),
  kind text not null check (kind in ('COLUMN_MISSING','COLUMN_EMPTY','COLUMN_STALE','COLUMN_FAILING','LINK_DEAD','SLOW','TAG_MISSING','TAG_WRONG')),
  subject text not null,
  detail jsonb not null,
  clause text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  resolved_at timestamptz,
  ticket_id uuid
);
create unique index finding_open on finding (channel_id, kind, subject) where resolved_at is null;
create index finding_channel on finding (channel_id, id);
`,
};
