import { query } from '@dibao/shared/query';
import { requireScope, Scope } from '@dibao/shared/auth';
import { type Bilingual, say } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import type { MediaContext } from '../context.ts';
import { copyAtSql, timelinessSql } from '../rules/timeliness.ts';
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

/** obliged = open + claimed + partial + different + gone + notSeen + verified + exempt; CANCELLED duties count nowhere. */
export interface ComplianceSummary {
  readonly obliged: number;
  readonly open: number;
  readonly claimed: number;
  readonly partial: number;
  readonly different: number;
  readonly gone: number;
  readonly notSeen: number;
  readonly verified: number;
  readonly exempt: number;
  readonly overdue: number;
  readonly withinTarget: number;
  readonly withinLimit: number;
  readonly late: number;
}

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

/** The sums over duties `d` that carry their `timeliness`. */
const sums = `
  count(*)::int as obliged,
  count(*) filter (where d.state = 'OPEN')::int as open,
  count(*) filter (where d.state = 'CLAIMED')::int as claimed,
  count(*) filter (where d.state = 'PARTIAL')::int as partial,
  count(*) filter (where d.state = 'DIFFERENT')::int as different,
  count(*) filter (where d.state = 'GONE')::int as gone,
  count(*) filter (where d.state in ('UNREACHABLE','BLOCKED'))::int as "notSeen",
  count(*) filter (where d.state = 'VERIFIED')::int as verified,
  count(*) filter (where d.state = 'EXEMPT')::int as exempt,
  count(*) filter (where d.timeliness = 'OVERDUE')::int as overdue,
  count(*) filter (where d.state = 'VERIFIED' and d.timeliness = 'WITHIN_TARGET')::int as "withinTarget",
  count(*) filter (where d.state = 'VERIFIED' and d.timeliness = 'WITHIN_LIMIT')::int as "withinLimit",
  count(*) filter (where d.state = 'VERIFIED' and d.timeliness = 'LATE')::int as late`;

const timedDuties = `select d.*, ${timelinessSql('?::timestamptz')} as timeliness from repost_duty d`;

const empty: ComplianceSummary = {
  obliged: 0, open: 0, claimed: 0, partial: 0, different: 0, gone: 0, notSeen: 0, verified: 0, exempt: 0,
  overdue: 0, withinTarget: 0, withinLimit: 0, late: 0,
}; // prettier-ignore

/** The sums of many public releases in one statement; they name no channel and are public. */
export async function complianceOfReleases(
  ctx: MediaContext,
  releaseIds: readonly string[],
): Promise<{ releaseId: string; summary: ComplianceSummary }[]> {
  const rows = await query<(ComplianceSummary & { releaseId: string })[]>(
    ctx.em,
    `select r.id as "releaseId", ${sums.replace('count(*)::int as obliged', 'count(d.id)::int as obliged')}
     from release r
     left join (${timedDuties} where d.state <> 'CANCELLED') d on d.release_id = r.id
     where r.id = any (?::uuid[])
     group by r.id`,
    [...timelinessParams(ctx.clock.now()), releaseIds],
  );
  return rows.map(({ releaseId, ...summary }) => ({ releaseId, summary: { ...empty, ...summary } }));
}

const groups: Readonly<Record<ComplianceGrouping, { readonly key: string; readonly label: string }>> = {
  DIVISION: {
    key: 'c.division_code',
    label: `(select g.name from agency g where g.kind = 'GOVERNMENT' and g.division_code = c.division_code order by g.id limit 1)`,
  },
  SYSTEM: { key: 'c.system', label: 'c.system' },
  CHANNEL: { key: 'd.channel_id::text', label: 'min(c.name)' },
  RELEASE: { key: 'd.release_id::text', label: '(select r.title from release r where r.id = d.release_id)' },
  DAY: {
    key: `to_char(d.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`,
    label: `to_char(d.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`,
  },
};

const groupColumn: Readonly<Record<ComplianceGrouping, string>> = {
  DIVISION: 'c.division_code',
  SYSTEM: 'c.system',
  CHANNEL: 'd.channel_id',
  RELEASE: 'd.release_id',
  DAY: groups.DAY.key,
};

/** The channels of no division are the State's, those of no system the governments'. */
const nameless: Readonly<Record<'DIVISION' | 'SYSTEM', Bilingual>> = {
  DIVISION: { zh: '国家级', en: 'State' },
  SYSTEM: { zh: '各级政府', en: 'Governments' },
};

/** Sums by region, system, channel, release or Beijing day, over the duties the viewer may see. */
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
  const { key, label } = groups[asked.groupBy];
  const rows = await query<(ComplianceSummary & { key: string | null; label: string | null; delay: number | null })[]>(
    ctx.em,
    `select ${key} as key, ${label} as label, ${sums},
       percentile_cont(0.5) within group (
         order by extract(epoch from coalesce(${copyAtSql}, d.claimed_at) - d.starts_at)::float8
       ) as delay
     from (${timedDuties}) d join channel c on c.id = d.channel_id
     where ${where.sql}
     group by ${groupColumn[asked.groupBy]}
     order by 1 nulls first`,
    [...timelinessParams(ctx.clock.now()), ...where.params],
  );
  const grouping = asked.groupBy;
  return rows.map(({ key: found, label: words, delay, ...summary }) => ({
    key: found ?? '',
    label:
      words ??
      (grouping === 'DIVISION' || grouping === 'SYSTEM'
        ? (found ?? say(ctx.language, nameless[grouping]))
        : (found ?? '')),
    summary,
    medianDelaySeconds: delay,
  }));
}
