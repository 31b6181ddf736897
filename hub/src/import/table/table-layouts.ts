import type { ImportKind } from '../import-kind.ts';
import { accountTable } from './layouts/accounts.ts';
import { contactTable } from './layouts/contacts.ts';
import { siteTable } from './layouts/sites.ts';
import { sourceTable } from './layouts/sources.ts';
import type { TableLayout } from './table-layout.ts';

/** Whose records people bring as tables, and in which layouts; a workbook of sites may hold accounts on another sheet. */
export const tableLayouts: Readonly<Partial<Record<ImportKind, readonly TableLayout[]>>> = {
  sites: [siteTable, accountTable],
  sources: [sourceTable],
  contacts: [contactTable],
};
