import type { SqlMigration } from '@dibao/shared/orm';

/** People, what they may do, how they sign in, their sessions, and the log of who did what. */
export const people: SqlMigration = {
  name: '20261126-100000-people',
  sql: `
create table person (
  id uuid primary key default uuidv7(),
  login text not null unique check (login ~ '^[a-z0-9][a-z0-9._+@-]{1,99}$'),
  name text not null check (name <> ''),
  state text not null check (state in ('INVITED','ACTIVE','LOCKED','LEFT')),
  created_at timestamptz not null,
  oidc_issuer text,
  oidc_subject text,
  unique (oidc_issuer, oidc_subject),
  check (num_nonnulls(oidc_issuer, oidc_subject) in (0, 2))
);
create index person_name on person (name, id);

create table role_grant (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person (id),
  role text not null check (role in ('operator','publisher','site','editor','monitor','assessor','administrator')),
  agency_id uuid references agency (id),
  channel_ids uuid[] not null default '{}',
  granted_at timestamptz not null,
  granted_by text not null,
  ended_at timestamptz,
  ended_by text,
  check (num_nonnulls(ended_at, ended_by) in (0, 2))
);
create unique index role_grant_in_force on role_grant (person_id, role, agency_id) nulls not distinct where ended_at is null;
create index role_grant_person on role_grant (person_id);
create index role_grant_agency on role_grant (agency_id);

-- A link is signed with a key outside the database; here stands whether it still counts. One is open at a time.
create table invitation (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz
);
create unique index invitation_open on invitation (person_id) where closed_at is null;

create table password_credential (
  person_id uuid primary key references person (id),
  hash text not null,
  -- Sealed under keys/sign-in.key.
  totp_secret text not null,
  -- The time step of the last code used: a code counts once.
  totp_step bigint not null,
  set_at timestamptz not null
);
create table recovery_code (
  fingerprint text primary key,
  person_id uuid not null references person (id),
  used_at timestamptz
);
create index recovery_code_person on recovery_code (person_id);
create table passkey (
  id text primary key,
  person_id uuid not null references person (id),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on passkey (person_id);
-- Challenges that were answered: each once.
create table spent_proof (digest bytea primary key, expires_at timestamptz not null);

create table session (
  id uuid primary key default uuidv7(),
  digest bytea not null unique,
  person_id uuid not null references person (id),
  -- The agency acted for; null where the grants name none.
  agency_id uuid references agency (id),
  method text not null check (method in ('INVITATION','PASSWORD','RECOVERY_CODE','PASSKEY','OIDC')),
  address text not null,
  browser text not null,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_person on session (person_id, begun_at);
create index session_expiry on session (expires_at);

-- Who has failed to sign in lately, by a fingerprint of the name tried, by address, by device.
create table sign_in_delay (
  bucket text primary key,
  failures integer not null,
  failed_at timestamptz not null,
  until timestamptz not null
);
create index sign_in_delay_failed on sign_in_delay (failed_at);

create table audit_entry (
  id uuid primary key default uuidv7(),
  at timestamptz not null,
  actor text not null,
  deed text not null,
  person_id uuid references person (id),
  -- Those the person stood for at the time: their administrators may read it.
  agency_ids uuid[] not null,
  detail jsonb not null
);
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_person on audit_entry (person_id);
create index audit_entry_agencies on audit_entry using gin (agency_ids);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only ever added to';
end $$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
`,
};
