import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import { complianceSums, type ComplianceSummary, timedDuties } from './compliance-summary.ts';
import { freshColumns, tallyColumns, type TallySums, tallySums, toSummary } from './figures/tally-sums.ts';
import type { ReleaseSums } from './public-sums.ts';
import { timelinessParams } from './repost-duties.ts';

type Reader = Pick<MediaContext, 'em' | 'clock'>;

/**
 * The sums of many public releases in one statement; they name no channel and are public. Only of a release one of whose
 * limits passes at this moment the duties themselves are read.
 */
export async function complianceOfReleases(ctx: Reader, releaseIds: readonly string[]): Promise<ReleaseSums[]> {
  const now = ctx.clock.now();
  const rows = await query<(TallySums & { releaseId: string; isMoving: boolean })[]>(
    ctx.em,
    `select r.id as "releaseId", ${tallySums}, exists (
       select from duty_moment m cross join figures f
       where m.release_id = r.id and m.due_at >= least(f.counted_until, ?) and m.due_at < greatest(f.counted_until, ?)
     ) as "isMoving"
     from release r left join lateral (
       select ${tallyColumns} from release_tally t join tally_cell k on k.id = t.cell
       where t.release_id = r.id and k.kind = 'ROOT'
       union all
       select ${freshColumns} from duty_delta t where t.release_id = r.id
     ) t on true
     where r.id = any (?::uuid[])
     group by r.id`,
    [now, now, now, releaseIds],
  );
  const moving = rows.filter(({ isMoving }) => isMoving).map(({ releaseId }) => releaseId);
  const still = rows.filter(({ isMoving }) => !isMoving);
  return [
    ...still.map(({ releaseId, ...sums }) => ({ releaseId, summary: toSummary(sums) })),
    ...(moving.length === 0 ? [] : await sumsOfRows(ctx, moving)),
  ];
}

async function sumsOfRows(ctx: Reader, releaseIds: readonly string[]): Promise<ReleaseSums[]> {
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
