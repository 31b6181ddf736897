import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { complianceSums, type ComplianceSummary, timedDuties } from '../compliance-summary.ts';
import { timelinessParams } from '../repost-duties.ts';
import { type BulletinRow, scopeOf } from './bulletin-row.ts';
import { requireRows } from './bulletins.ts';
import { scopeCondition } from './scope-condition.ts';

/** The sums of a bulletin's scope and period as they are now, to stand beside the frozen ones. */
export async function currentFigures(ctx: MediaContext, bulletin: BulletinRow): Promise<ComplianceSummary> {
  requireRows(ctx.viewer, bulletin);
  const where = await scopeCondition(ctx, scopeOf(bulletin));
  const [sums] = await query<ComplianceSummary[]>(
    ctx.em,
    `select ${complianceSums} from (${timedDuties}) d join channel c on c.id = d.channel_id
     where d.state <> 'CANCELLED' and ${where.sql}`,
    [...timelinessParams(ctx.clock.now()), ...where.params],
    ctx.signal,
  );
  if (sums === undefined) throw new Error('a sum without a group has one row');
  return sums;
}
