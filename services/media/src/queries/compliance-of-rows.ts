import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import type { ComplianceGrouping, ComplianceQuery } from '../rules/compliance-grouping.ts';
import { copyAtSql } from '../rules/timeliness.ts';
import { complianceSums, type ComplianceSummary, timedDuties } from './compliance-summary.ts';
import { allOf, condition, given } from './condition.ts';
import { sightCondition } from './duty-sight.ts';
import { timelinessParams } from './repost-duties.ts';
import { ownedBelowDivision } from './subtree.ts';

/** The sums of one group, before it is given a name people read. */
export interface GroupSums {
  readonly key: string;
  readonly summary: ComplianceSummary;
  readonly medianDelaySeconds: number | null;
}

/** By which expression each grouping groups. */
const groups: Readonly<Record<ComplianceGrouping, string>> = {
  DIVISION: 'c.division_code',
  SYSTEM: 'c.system',
  CHANNEL: 'd.channel_id',
  RELEASE: 'd.release_id',
  DAY: `to_char(d.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`,
};

/** When a copy appeared, or was claimed to have; one that was there before the clock started took no time. */
const appearedAt = `coalesce(${copyAtSql}, d.claimed_at)`;

/** The sums by the duties themselves: what the tallies have to say too, and what they are checked by. In the order of keys. */
export async function complianceOfRows(ctx: MediaContext, asked: ComplianceQuery, most: number): Promise<GroupSums[]> {
  const where = allOf([
    condition(`d.state <> 'CANCELLED'`),
    condition('d.starts_at >= ? and d.starts_at < ?', asked.from, asked.to),
    given(asked.divisionCode, ownedBelowDivision),
    given(asked.system, (system) => condition('c.system = ?', system)),
    await sightCondition(ctx),
  ]);
  const by = groups[asked.groupBy];
  const rows = await query<(ComplianceSummary & { key: string; delay: number | null })[]>(
    ctx.em,
    `select coalesce((${by})::text, '') as key, ${complianceSums},
       percentile_cont(0.5) within group (
         order by case when ${appearedAt} is not null then extract(epoch from greatest(${appearedAt}, d.starts_at) - d.starts_at)::float8 end
       ) as delay
     from (${timedDuties}) d join channel c on c.id = d.channel_id
     where ${where.sql}
     group by ${by}
     order by 1
     limit ?`,
    [...timelinessParams(ctx.clock.now()), ...where.params, most],
  );
  return rows.map(({ key, delay, ...summary }) => ({ key, summary, medianDelaySeconds: delay }));
}
