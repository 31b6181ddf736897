import { type Connection, pageSize, type PageWanted, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import type { MediaContext } from '../../context.ts';
import { ledgerEntries, type LedgerEntry, type LedgerFilter } from './ledger.ts';

/** As PostgreSQL writes instants in UTC. */
const instantShape = /^(?:infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00)$/;

/** 工作台账 (H09): what the viewer may see of it, the nearest deadline first. */
export async function ledger(
  ctx: MediaContext,
  page: PageWanted & { readonly filter?: LedgerFilter | null },
): Promise<Connection<LedgerEntry>> {
  const first = pageSize(page.first);
  const [key, id] = page.after == null ? [null, ''] : decodeRowCursor('ledger', page.after, instantShape);
  const entries = await ledgerEntries(ctx, page.filter, key === null ? null : { sortKey: key, id }, first + 1);
  return toConnection(entries, first, (entry) => encodeCursor('ledger', [entry.sortKey, entry.id]));
}
