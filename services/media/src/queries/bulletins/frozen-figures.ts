import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { RankedUnit } from '../../rules/bulletins/ranking.ts';
import type { BulletinUnit } from '../../rules/bulletins/snapshot.ts';
import { complianceSums, type ComplianceSummary } from '../compliance-summary.ts';

/** Sums of frozen rows, of all or of a unit. */
export interface FrozenSums extends RankedUnit {
  readonly summary: ComplianceSummary;
}

const units: Readonly<Record<BulletinUnit | 'ALL', { readonly by: string; readonly label: string }>> = {
  ALL: { by: `''`, label: `''` },
  OWNER: { by: 'd.owner_id', label: '(select o.name from agency o where o.id = d.owner_id)' },
  DIVISION: {
    by: 'd.division_code',
    label: `(select g.name from agency g where g.kind = 'GOVERNMENT' and g.division_code = d.division_code order by g.id limit 1)`,
  },
  SYSTEM: { by: 'd.system', label: 'd.system' },
};

/** The sums of a bulletin's frozen rows, unit by unit; `ALL`: one row of everything. What has no unit is in no list. */
export async function frozenFigures(em: Em, bulletinId: string, unitsBy: BulletinUnit | 'ALL'): Promise<FrozenSums[]> {
  const { by, label } = units[unitsBy];
  const rows = await query<
    (ComplianceSummary & { key: string; label: string | null; faults: number; delay: number | null })[]
  >(
    em,
    `select (${by})::text as key, ${label} as label, ${complianceSums},
       count(*) filter (where d.timeliness in ('OVERDUE','LATE') and d.state not in ('UNREACHABLE','BLOCKED','EXEMPT'))::int as faults,
       percentile_cont(0.5) within group (
         order by extract(epoch from coalesce(d.copy_at, d.claimed_at) - d.starts_at)::float8
       ) as delay
     from (select duty_id as id, * from bulletin_duty where bulletin_id = ?::uuid) d
     where (${by}) is not null
     group by ${unitsBy === 'ALL' ? '()' : by} order by 1`,
    [bulletinId],
  );
  return rows.map(({ key, label: name, faults, delay, ...summary }) => ({
    key: key ?? '',
    label: name ?? key ?? '',
    summary,
    faults,
    medianDelaySeconds: delay,
  }));
}
