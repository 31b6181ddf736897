import type { SqlMigration } from '@dibao/shared/orm';

/** Grants a claim of the identity provider brings say so themselves: the name of who granted them could be anybody's. */
export const claimedGrants: SqlMigration = {
  name: '20261126-600000-claimed-grants',
  sql: `
alter table role_grant add column by_claim boolean not null default false;
update role_grant set by_claim = true where granted_by = 'oidc';
`,
};
