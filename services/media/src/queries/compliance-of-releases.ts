import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import { complianceSums, type ComplianceSummary, timedDuties } from './compliance-summary.ts';
import type { ReleaseSums } from './public-sums.ts';
import { timelinessParams } from './repost-duties.ts';

/** The sums of many public releases in one statement; they name no channel and are public. */
export async function complianceOfReleases(
  ctx: Pick<MediaContext, 'em' | 'clock'>,
  releaseIds: readonly string[],
): Promise<ReleaseSums[]> {
  const rows = await query<(ComplianceSummary & { releaseId: string })[]>(
    ctx.em,
    `select r.id as "releaseId", ${complianceSums}
     from release r
     left join (${timedDuties} where d.state <> 'CANCELLED') d on d.release_id = r.id
     where r.id = any (?::uuid[])
     group by r.id`,
    [...timelinessParams(ctx.clock.now()), releaseIds],
  );
  return rows.map(({ releaseId, ...summary }) => ({ releaseId, summary }));
}
