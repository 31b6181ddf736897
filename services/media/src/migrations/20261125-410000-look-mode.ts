import type { SqlMigration } from '@dibao/shared/orm';

/** How a copy that nobody reported was made, by what its column shows: a text of its own, or a link to the origin. */
export const lookMode: SqlMigration = {
  name: '20261125-410000-look-mode',
  sql: `
alter table look add column mode text check (mode in ('REPOST','LINK'));
`,
};
