import type { SqlMigration } from '@dibao/shared/orm';

/** The whitelist of sources, and the host of a release, by which its source is known. */
export const verifiedSources: SqlMigration = {
  name: '20261125-600000-verified-sources',
  sql: `
-- 稿源白名单 in its three classes (E01). Dates are days in Beijing, both included.
create table verified_source (
  id uuid primary key default uuidv7(),
  source_id text not null unique,
  class text not null check (class in ('PARTY_SITE','GOVERNMENT_SITE','DESIGNATED_UNIT')),
  name text not null check (name <> ''),
  -- Hosts with everything below them, as channel.host_key has them.
  host_keys text[] not null default '{}',
  agency_id uuid references agency (id),
  designated_by text not null check (designated_by <> ''),
  -- The number or name of the paper that designates it.
  designation text,
  -- The division whose channels may rely on it; null: all.
  division_code text,
  valid_from date,
  valid_until date,
  record_digest text not null,
  check (valid_until >= valid_from),
  check (cardinality(host_keys) > 0 or agency_id is not null)
);
create index verified_source_host on verified_source using gin (host_keys);
create index verified_source_agency on verified_source (agency_id);

-- www.a.gov.cn stands below a.gov.cn, gov.cn and cn.
create function host_suffixes(host text) returns text[] language sql immutable parallel safe as $$
  select array(
    select array_to_string(parts[n:], '.')
    from (select string_to_array(host, '.') as parts) h, generate_series(1, cardinality(parts)) n
  )
$$;

-- The same form as channel.host_key.
alter table release add column host_key text generated always as (
  regexp_replace(
    regexp_replace(lower(split_part(split_part(split_part(url, '://', 2), '/', 1), chr(63), 1)), ':(80|443)$', ''),
    '^www[.]', '')
) stored;
`,
};
