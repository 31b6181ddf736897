import type { SqlMigration } from '@dibao/shared/orm';

/** Which message a confirmation came by: its way is the channel of the confirmation. */
export const confirmations: SqlMigration = {
  name: '20261125-520000-confirmations',
  sql: `
alter table reminder add column confirmed_by_message uuid references message (id);
alter table reminder add check ((confirmed_at is null) = (confirmed_by_message is null));
`,
};
