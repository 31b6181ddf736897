import type { SqlMigration } from '@dibao/shared/orm';
import { media } from './20261122-100000-media.ts';
import { profiles } from './20261125-100000-profiles.ts';
import { manualCopyTime } from './20261125-105000-manual-copy-time.ts';
import { dutyClocks } from './20261125-110000-duty-clocks.ts';
import { dutyLog } from './20261125-200000-duty-log.ts';
import { tallyCells } from './20261125-205000-tally-cells.ts';
import { figures } from './20261125-210000-figures.ts';
import { lighterDutyTriggers } from './20261125-220000-lighter-duty-triggers.ts';
import { tickets } from './20261125-300000-tickets.ts';
import { appeals } from './20261125-320000-appeals.ts';
import { ledger } from './20261125-330000-ledger.ts';
import { bulletins } from './20261125-340000-bulletins.ts';
import { verification } from './20261125-400000-verification.ts';
import { lookMode } from './20261125-410000-look-mode.ts';
import { contacts } from './20261125-500000-contacts.ts';
import { reminders } from './20261125-510000-reminders.ts';
import { confirmations } from './20261125-520000-confirmations.ts';
import { notices } from './20261125-530000-notices.ts';
import { messageAgency } from './20261125-540000-message-agency.ts';
import { verifiedSources } from './20261125-600000-verified-sources.ts';
import { channelRegistry } from './20261125-610000-channel-registry.ts';
import { posts } from './20261125-620000-posts.ts';
import { releasedDocuments } from './20261125-700000-released-documents.ts';
import { tallySpans } from './20261126-100000-tally-spans.ts';
import { lookUpkeep } from './20261126-400000-look-upkeep.ts';

/** The history of this service's tables, in the order of their names; only ever appended to. */
export const migrations: readonly SqlMigration[] = [
  // One a line: several hands append here.
  media,
  profiles,
  manualCopyTime,
  dutyClocks,
  dutyLog,
  tallyCells,
  figures,
  lighterDutyTriggers,
  tickets,
  appeals,
  ledger,
  bulletins,
  verification,
  lookMode,
  contacts,
  reminders,
  confirmations,
  notices,
  messageAgency,
  verifiedSources,
  channelRegistry,
  posts,
  releasedDocuments,
  tallySpans,
  lookUpkeep,
];
