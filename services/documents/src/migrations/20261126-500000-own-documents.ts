import type { SqlMigration } from '@dibao/shared/orm';

/** Publishers see their documents with those on top that changed last. */
export const ownDocuments: SqlMigration = {
  name: '20261126-500000-own-documents',
  sql: `create index policy_document_changed on policy_document (updated_at desc, id desc);`,
};
