import { documents } from './20261122-100000-documents.ts';
import { exposure } from './20261122-100001-exposure.ts';
import { intake } from './20261125-810000-intake.ts';
import { pageTimes } from './20261125-810001-page-times.ts';
import { pagesWithoutPortal } from './20261125-810002-pages-without-portal.ts';
import { ownDocuments } from './20261126-500000-own-documents.ts';
import { claimedGrants } from './20261126-600000-claimed-grants.ts';
import { people } from './20261126-100000-people.ts';

/** The history of this service's tables, oldest first; only ever added to. */
export const migrations = [
  documents,
  exposure,
  intake,
  pageTimes,
  pagesWithoutPortal,
  people,
  ownDocuments,
  claimedGrants,
];
