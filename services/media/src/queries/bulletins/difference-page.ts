import { type Connection, pageSize, type PageWanted, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import type { MediaContext } from '../../context.ts';
import type { DifferenceReason } from '../../rules/bulletins/difference.ts';
import type { BulletinRow } from './bulletin-row.ts';
import { type BulletinDifference, differencesOf } from './differences.ts';

const firstId = '00000000-0000-0000-0000-000000000000';

/** A page of what changed since the freeze. */
export async function differencePage(
  ctx: MediaContext,
  bulletin: BulletinRow,
  page: PageWanted,
): Promise<Connection<BulletinDifference>> {
  const first = pageSize(page.first);
  const after = page.after == null ? firstId : decodeRowCursor('differences', page.after)[1];
  const rows = await differencesOf(ctx, bulletin, after, first + 1);
  return toConnection(rows, first, ({ dutyId }) => encodeCursor('differences', [null, dutyId]));
}

const batch = 2_000;
/** Past this the sums say enough. */
const mostCounted = 20_000;

/** How many duties count otherwise for which reason; of a duty with several, the decisive one. */
export async function differenceCounts(
  ctx: MediaContext,
  bulletin: BulletinRow,
): Promise<{ reason: DifferenceReason; duties: number }[]> {
  const counts = new Map<DifferenceReason, number>();
  let after = firstId;
  for (let read = 0; read < mostCounted; read += batch) {
    const rows = await differencesOf(ctx, bulletin, after, batch);
    for (const {
      reasons: [decisive],
    } of rows) {
      if (decisive !== undefined) counts.set(decisive, (counts.get(decisive) ?? 0) + 1);
    }
    after = rows.at(-1)?.dutyId ?? after;
    if (rows.length < batch) break;
  }
  return [...counts].map(([reason, duties]) => ({ reason, duties })).toSorted((a, b) => b.duties - a.duties);
}
