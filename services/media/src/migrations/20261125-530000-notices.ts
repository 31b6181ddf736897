import type { SqlMigration } from '@dibao/shared/orm';

/** Tickets and appeals by time, as notices look for them. */
export const notices: SqlMigration = {
  name: '20261125-530000-notices',
  sql: `
create index ticket_move_at on ticket_move (at) where move in ('OPEN','FAIL','REOPEN');
create index appeal_ended on appeal (ended_at) where state in ('UPHELD','REJECTED');
`,
};
