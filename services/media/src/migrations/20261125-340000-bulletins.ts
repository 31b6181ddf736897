import type { SqlMigration } from '@dibao/shared/orm';

/** Bulletins from frozen figures: the snapshot with its checksum, a row for each duty it counts, and every step. */
export const bulletins: SqlMigration = {
  name: '20261125-340000-bulletins',
  sql: `
create table bulletin (
  id uuid primary key,
  -- Whose it is; null: the operator's, of everything.
  agency_id uuid,
  series text not null check (series <> ''),
  title text not null check (title <> ''),
  division_code text,
  system text,
  period_from timestamptz not null,
  period_to timestamptz not null,
  frozen_at timestamptz not null,
  -- Canonical JSON (RFC 8785) of all figures, as text: its bytes are what the checksum is of.
  snapshot text not null,
  checksum text not null check (checksum ~ '^sha256:[0-9a-f]{64}$'),
  -- What people write around the figures; canonical JSON as well, its checksum taken at the signature.
  words jsonb not null,
  signed_checksum text,
  state text not null default 'DRAFT' check (state in ('DRAFT','SUBMITTED','SIGNED','PUBLISHED','WITHDRAWN','DISCARDED')),
  lock_version int not null default 1,
  drafted_by text not null check (drafted_by <> ''),
  signed_by text,
  published_at timestamptz,
  withdrawn_at timestamptz,
  year int,
  serial int check (serial >= 1),
  check (period_from < period_to),
  -- Nobody signs their own.
  check (signed_by <> drafted_by),
  check (state not in ('SIGNED','PUBLISHED','WITHDRAWN') or (signed_by is not null and signed_checksum is not null)),
  check ((state in ('PUBLISHED','WITHDRAWN')) = (published_at is not null)),
  check ((published_at is null) = (serial is null)),
  check ((serial is null) = (year is null)),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
-- Numbered within its series and year, without two of one number.
create unique index bulletin_number on bulletin (coalesce(agency_id, '00000000-0000-0000-0000-000000000000'::uuid), series, year, serial)
  where serial is not null;
create index bulletin_published on bulletin (id) where state = 'PUBLISHED';

-- The figures never change once frozen.
create function keep_bulletin() returns trigger language plpgsql as $$
begin
  raise exception 'the figures of a bulletin are frozen';
end $$;
create trigger bulletin_is_frozen before update on bulletin for each row
  when ((old.snapshot, old.checksum, old.frozen_at, old.period_from, old.period_to, old.division_code, old.system)
    is distinct from (new.snapshot, new.checksum, new.frozen_at, new.period_from, new.period_to, new.division_code, new.system))
  execute function keep_bulletin();

create table bulletin_duty (
  -- The rows come first: the snapshot is made of them.
  bulletin_id uuid not null references bulletin (id) deferrable initially deferred,
  duty_id uuid not null,
  release_id uuid not null,
  channel_id uuid not null,
  owner_id uuid,
  division_code text,
  system text,
  kind text not null,
  state text not null,
  timeliness text not null,
  starts_at timestamptz not null,
  target_at timestamptz,
  due_at timestamptz,
  claimed_at timestamptz,
  copy_at timestamptz,
  primary key (bulletin_id, duty_id)
);
create trigger bulletin_duty_is_frozen before update or delete on bulletin_duty for each row execute function keep_bulletin();

create table bulletin_step (
  id uuid primary key default uuidv7(),
  bulletin_id uuid not null references bulletin (id),
  step text not null check (step in ('DRAFT','EDIT','SUBMIT','RETURN','SIGN','PUBLISH','WITHDRAW','DISCARD')),
  at timestamptz not null,
  by text not null check (by <> ''),
  reason text
);
create index bulletin_step_bulletin on bulletin_step (bulletin_id, id);
`,
};
