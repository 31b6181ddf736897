import type { SqlMigration } from '@dibao/shared/orm';

/** Appeals on the recorded facts of duties, with what a decision changed. */
export const appeals: SqlMigration = {
  name: '20261125-320000-appeals',
  sql: `
create table appeal (
  id uuid primary key,
  duty_id uuid not null references repost_duty (id),
  ground text not null check (ground in ('TIME','CONTENT','ADDRESS','ACCESS','NOT_OBLIGED','OTHER')),
  text text not null check (text <> ''),
  -- What the site says is right.
  copy_at timestamptz,
  url text,
  -- Where a screenshot or document lies that shows it.
  evidence_ref text,
  filed_at timestamptz not null,
  filed_by text not null check (filed_by <> ''),
  due_at timestamptz not null,
  state text not null default 'OPEN' check (state in ('OPEN','UPHELD','REJECTED','WITHDRAWN')),
  ended_at timestamptz,
  ended_by text,
  reason text,
  remedy text check (remedy in ('COPY_TIME','VERIFIED','ADDRESS','EXEMPT')),
  -- The facts of the duty before and after the decision.
  facts_before jsonb,
  facts_after jsonb,
  check ((state = 'OPEN') = (ended_at is null)),
  check ((ended_at is null) = (ended_by is null)),
  check ((ended_at is null) = (reason is null)),
  check ((state = 'UPHELD') = (remedy is not null and facts_before is not null and facts_after is not null)),
  -- Nobody decides their own; only a withdrawal is theirs.
  check (state not in ('UPHELD','REJECTED') or ended_by <> filed_by)
);
create unique index appeal_open on appeal (duty_id) where state = 'OPEN';
create index appeal_duty on appeal (duty_id, id);
create index appeal_due on appeal (due_at, id) where state = 'OPEN';
`,
};
