import { tallyCounts } from '../../rules/tally.ts';
import { medianOfDelays } from '../../rules/delay-histogram.ts';
import type { ComplianceSummary } from '../compliance-summary.ts';
import type { GroupSums } from '../compliance-of-rows.ts';

/** What a tally counts, summed over rows `t`. */
export const tallySums = [
  ...tallyCounts.map((name) => `coalesce(sum(t.${name}), 0)::int as ${name}`),
  `coalesce(sum(t.delays), 0)::text as delays`,
].join(', ');

/** The columns of a tally `t`, as they are kept. */
export const tallyColumns = [...tallyCounts, 'delays'].map((name) => `t.${name}`).join(', ');

/** The same of what still waits, or of duties themselves: what runs is overdue from its limit on, by the instant of the parameter. */
export const freshColumns = [...tallyCounts, 'delays']
  .map((name) =>
    name === 'overdue' ? `t.overdue + case when t.due_at < ? then t.running else 0 end as overdue` : `t.${name}`,
  )
  .join(', ');

export type TallySums = Readonly<Record<(typeof tallyCounts)[number], number>> & { readonly delays: string };

/** A group as people read it. */
export function toGroupSums({ key, ...sums }: TallySums & { readonly key: string }): GroupSums {
  return { key, summary: toSummary(sums), medianDelaySeconds: medianOfDelays(sums.delays) };
}

export function toSummary(sums: TallySums): ComplianceSummary {
  const { open, claimed, partial, different, gone, exempt, late, overdue } = sums;
  const { not_seen: notSeen, within_target: withinTarget, within_limit: withinLimit } = sums;
  const verified = withinTarget + withinLimit + late;
  return {
    obliged: open + claimed + partial + different + gone + notSeen + verified + exempt,
    ...{ open, claimed, partial, different, gone, notSeen, verified, exempt },
    ...{ overdue, withinTarget, withinLimit, late },
  };
}
