import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { toInstants } from '../duty-row.ts';
import type { BulletinRow } from './bulletin-row.ts';
import { isOfOffice } from './bulletins.ts';

/** What was done with a bulletin: who, when, why. */
export interface BulletinStepRow {
  readonly step: string;
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
}

/** Everything done with a bulletin, oldest first; for its own office. */
export async function stepsOfBulletin(ctx: MediaContext, bulletin: BulletinRow): Promise<BulletinStepRow[]> {
  if (!isOfOffice(ctx.viewer, bulletin)) return [];
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select step, at, by, reason from bulletin_step where bulletin_id = ?::uuid order by id`,
    [bulletin.id],
  );
  return rows.map((row) => toInstants<BulletinStepRow>(row, ['at']));
}
