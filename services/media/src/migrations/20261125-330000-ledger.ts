import type { SqlMigration } from '@dibao/shared/orm';

/** The order of the work ledger: by deadline, what is not done apart from all. */
export const ledger: SqlMigration = {
  name: '20261125-330000-ledger',
  sql: `
create index repost_duty_ledger_open on repost_duty (coalesce(due_at, 'infinity'::timestamptz), id)
  where state not in ('VERIFIED','EXEMPT','CANCELLED');
create index repost_duty_ledger on repost_duty (coalesce(due_at, 'infinity'::timestamptz), id);
create index rectification_ticket_ledger_open on rectification_ticket (coalesce(due_at, 'infinity'::timestamptz), id)
  where state not in ('CLOSED','WITHDRAWN');
create index rectification_ticket_ledger on rectification_ticket (coalesce(due_at, 'infinity'::timestamptz), id);
drop index rectification_ticket_due;
`,
};
