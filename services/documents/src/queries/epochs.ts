import { query } from '@dibao/shared/query';
import type { Em } from '@dibao/shared/orm';

/** The epoch of the release log that runs now, and those that ended with a restore. */
export async function readEpochs(em: Em): Promise<{ current: string; former: ReadonlySet<string> }> {
  const rows = await query<{ epoch: string }[]>(
    em,
    `select epoch from log_epoch order by begun_at desc, begun_after desc`,
  );
  const [current, ...former] = rows.map(({ epoch }) => epoch);
  if (current === undefined) throw new Error('The release log has no epoch');
  return { current, former: new Set(former) };
}
