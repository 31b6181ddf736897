import type { SqlMigration } from '@dibao/shared/orm';

/** Who answers for an agency or a channel, and how they are reached (H22). What is private (F13) is sealed. */
export const contacts: SqlMigration = {
  name: '20261125-500000-contacts',
  sql: `
create table contact (
  id uuid primary key,
  source_id text unique,
  agency_id uuid not null references agency (id),
  -- Null: for all channels of the agency that have no contact of their own.
  channel_id uuid references channel (id),
  role text not null check (role in ('DUTY_OFFICER','DEPUTY','SUPERVISOR','GROUP')),
  name text not null check (name <> ''),
  post text,
  office_phone text,
  sealed_mobile text,
  -- Beijing days, both included.
  valid_from date,
  valid_until date,
  absent datemultirange not null default '{}',
  -- Of several in one role the lowest that is there is told.
  service_order int not null default 1 check (service_order >= 1),
  -- HH:MM in Beijing; null: the hub's own quiet hours.
  quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_until text check (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  retired_at timestamptz,
  lock_version int not null default 1,
  record_digest text not null,
  check (valid_from is null or valid_until is null or valid_from <= valid_until),
  check ((quiet_from is null) = (quiet_until is null))
);
create index contact_agency on contact (agency_id) where retired_at is null;
create index contact_channel on contact (channel_id) where retired_at is null and channel_id is not null;

-- One way of reaching a contact. Grouped by the fingerprint: who answers for thirty sites gets one message, not thirty.
create table contact_way (
  contact_id uuid not null references contact (id),
  way text not null check (way in ('EMAIL','SMS','WECOM','DINGTALK')),
  address_key text not null,
  sealed_address text not null,
  primary key (contact_id, way)
);
create index contact_way_address on contact_way (way, address_key);
`,
};
