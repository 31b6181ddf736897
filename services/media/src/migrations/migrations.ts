import type { SqlMigration } from '@dibao/shared/orm';
import { media } from './20261122-100000-media.ts';
import { tickets } from './20261125-300000-tickets.ts';

/** The history of this service's tables, oldest first; only ever appended to. */
export const migrations: readonly SqlMigration[] = [media, tickets];
