import type { SqlMigration } from '@dibao/shared/orm';

/** When an article was published as its page says, so that a draft released later tells the same time. */
export const pageTimes: SqlMigration = {
  name: '20261125-810001-page-times',
  sql: `alter table fetched_page add column published_at timestamptz`,
};
