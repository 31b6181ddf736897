import type { SqlMigration } from '@dibao/shared/orm';

/** When a copy appeared, by decision of a person: it counts before what the looks say, and overwrites none of it. */
export const manualCopyTime: SqlMigration = {
  name: '20261125-105000-manual-copy-time',
  sql: `alter table repost_duty add column manual_at timestamptz;`,
};
