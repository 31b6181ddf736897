import { requireScope, Scope } from '@dibao/shared/auth';
import { type Bilingual, say } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import { copyAtSql } from '../rules/timeliness.ts';
import { complianceSums, type ComplianceSummary, timedDuties } from './compliance-summary.ts';
import { allOf, condition, given } from './condition.ts';
import { sightCondition } from './duty-sight.ts';
import { timelinessParams } from './repost-duties.ts';
import { ownedBelowDivision } from './subtree.ts';

/** By what duties are summed up. */
export const ComplianceGrouping = {
  DIVISION: 'DIVISION',
  SYSTEM: 'SYSTEM',
  CHANNEL: 'CHANNEL',
  RELEASE: 'RELEASE',
  DAY: 'DAY',
} as const;
export type ComplianceGrouping = keyof typeof ComplianceGrouping;

export interface ComplianceRow {
  readonly key: string;
  readonly label: string;
  readonly summary: ComplianceSummary;
  /** From the start of the clock to the copy, or to the claim where no copy was seen yet. */
  readonly medianDelaySeconds: number | null;
}

export interface ComplianceQuery {
  readonly groupBy: ComplianceGrouping;
  /** Duties whose clock started at or after. */
  readonly from: Date;
  /** … and before. */
  readonly to: Date;
  readonly divisionCode?: string | null;
  readonly system?: string | null;
}

/** More than a country has divisions down to counties; a list of all its sites is nothing a person reads. */
const mostRows = 5_000;

const beijingDay = `to_char(d.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;

/** By which expression each grouping groups, and what people call a group. */
const groups: Readonly<Record<ComplianceGrouping, { readonly by: string; readonly label: string }>> = {
  DIVISION: {
    by: 'c.division_code',
    label: `(select g.name from agency g where g.kind = 'GOVERNMENT' and g.division_code = c.division_code order by g.id limit 1)`,
  },
  SYSTEM: { by: 'c.system', label: 'c.system' },
  CHANNEL: { by: 'd.channel_id', label: 'min(c.name)' },
  RELEASE: { by: 'd.release_id', label: '(select r.title from release r where r.id = d.release_id)' },
  DAY: { by: beijingDay, label: beijingDay },
};

/**
 * Sums by region, system, channel, release or Beijing day, over the duties the viewer may see. Throws LIMIT_EXCEEDED for
 * more than 5,000 groups.
 */
export async function compliance(ctx: MediaContext, asked: ComplianceQuery): Promise<ComplianceRow[]> {
  requireScope(ctx.viewer, Scope.readDuties);
  if (asked.from >= asked.to) throw HubError.badInput('from 必须早于 to。', '"from" must be earlier than "to".');
  const where = allOf([
    condition(`d.state <> 'CANCELLED'`),
    condition('d.starts_at >= ? and d.starts_at < ?', asked.from, asked.to),
    given(asked.divisionCode, ownedBelowDivision),
    given(asked.system, (system) => condition('c.system = ?', system)),
    await sightCondition(ctx),
  ]);
  const { by, label } = groups[asked.groupBy];
  const rows = await query<(ComplianceSummary & { key: string | null; label: string | null; delay: number | null })[]>(
    ctx.em,
    `select (${by})::text as key, ${label} as label, ${complianceSums},
       percentile_cont(0.5) within group (
         order by extract(epoch from coalesce(${copyAtSql}, d.claimed_at) - d.starts_at)::float8
       ) as delay
     from (${timedDuties}) d join channel c on c.id = d.channel_id
     where ${where.sql}
     group by ${by}
     order by 1 nulls first
     limit ?`,
    [...timelinessParams(ctx.clock.now()), ...where.params, mostRows + 1],
  );
  if (rows.length > mostRows) throw tooMany();
  return rows.map(({ key, label: name, delay, ...summary }) => ({
    key: key ?? '',
    label: name ?? key ?? say(ctx.language, asked.groupBy === 'SYSTEM' ? systemless : divisionless),
    summary,
    medianDelaySeconds: delay,
  }));
}

function tooMany(): HubError {
  return HubError.limitExceeded(
    `超过 ${mostRows} 组。请以 divisionCode、system 或更短的 from–to 缩小范围，或换用更粗的 groupBy。`,
    `More than ${mostRows} groups. Narrow them by divisionCode, system or a shorter from–to, or choose a coarser groupBy.`,
  );
}

/** The channels of no division are the State's … */
const divisionless: Bilingual = { zh: '国家级', en: 'State' };

/** … and those of no system the governments'. */
const systemless: Bilingual = { zh: '各级政府', en: 'Governments' };
