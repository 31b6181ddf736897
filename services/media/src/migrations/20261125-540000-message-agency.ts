import type { SqlMigration } from '@dibao/shared/orm';

/** The log of messages by agency: a site's own, a monitor's region, and who has nobody. */
export const messageAgency: SqlMigration = {
  name: '20261125-540000-message-agency',
  sql: `create index message_agency on message (agency_id, id);`,
};
