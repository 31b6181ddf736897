import { timelinessSql } from '../rules/timeliness.ts';

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

/** Several groups together. */
export function sumOf(summaries: readonly ComplianceSummary[]): ComplianceSummary {
  const total = { ...nothing };
  for (const summary of summaries) for (const name of counts) total[name] += summary[name];
  return total;
}

const nothing: Record<keyof ComplianceSummary, number> = {
  ...{ obliged: 0, open: 0, claimed: 0, partial: 0, different: 0, gone: 0, notSeen: 0, verified: 0, exempt: 0 },
  ...{ overdue: 0, withinTarget: 0, withinLimit: 0, late: 0 },
};
const counts = Object.keys(nothing) as readonly (keyof ComplianceSummary)[];

/** The columns of {@link ComplianceSummary} over duties `d` that carry their `timeliness`; an outer join's null counts nowhere. */
export const complianceSums = `
  count(d.id)::int as obliged,
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

/** Duties with their timeliness now; its parameters come first, see `timelinessParams`. */
export const timedDuties = `select d.*, ${timelinessSql('?::timestamptz')} as timeliness from repost_duty d`;
