import type { SqlMigration } from '@dibao/shared/orm';

/** A page imported by its address may stand on a government site that is no registered portal: its evidence is kept all the same. */
export const pagesWithoutPortal: SqlMigration = {
  name: '20261125-810002-pages-without-portal',
  sql: `
alter table fetched_page
  alter column article_id drop not null,
  add column document_id uuid references policy_document (id),
  add constraint fetched_page_of_something check (num_nonnulls(article_id, document_id) > 0);
create index fetched_page_document on fetched_page (document_id) where document_id is not null;
`,
};
