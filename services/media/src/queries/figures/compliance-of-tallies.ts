import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { ComplianceGrouping, ComplianceQuery } from '../../rules/compliance-grouping.ts';
import { type TallySpans, tallySpansOf } from '../../rules/tally-spans.ts';
import type { GroupSums } from '../compliance-of-rows.ts';
import { condition, type Condition } from '../condition.ts';
import { type CellScope, cellScopeOf } from './cell-scope.ts';
import { areTalliesCurrent } from './tallies-current.ts';
import { freshColumns, tallyColumns, type TallySums, tallySums, toGroupSums } from './tally-sums.ts';

/** By what each grouping groups the rows that were counted. */
const groups: Readonly<Record<Exclude<ComplianceGrouping, 'CHANNEL'>, string>> = {
  DIVISION: 't.division_code',
  SYSTEM: 't.system',
  RELEASE: 't.release_id::text',
  DAY: `to_char(t.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`,
};

/**
 * The sums from the tallies: whole months and days, the releases of the hours at both ends, and what changed since the
 * tallies did, in one statement and so at one moment. Null where tallies cannot tell. In the order of keys.
 */
export async function complianceOfTallies(ctx: MediaContext, asked: ComplianceQuery): Promise<GroupSums[] | null> {
  const scope = await cellScopeOf(ctx, asked);
  if (scope === null || asked.groupBy === 'CHANNEL' || !(await areTalliesCurrent(ctx))) return null;
  const isByRelease = asked.groupBy === 'RELEASE' || scope.originAgencyId !== null;
  // Single releases are not kept for the smallest cells.
  if (isByRelease && scope.kind === 'PLACE_SYSTEM') return null;
  const spans = isByRelease
    ? { whole: [], edges: [{ from: asked.from, to: asked.to }] }
    : tallySpansOf(asked.from, asked.to, asked.groupBy === 'DAY');
  const counted = countedIn(scope, spans, asked, ctx.clock.now());
  const rows = await query<(TallySums & { key: string })[]>(
    ctx.em,
    `with cell as materialized (
       select k.id, k.division_code, k.system from tally_cell k where k.kind = ? and (${scope.where.sql})
     )
     select ${groups[asked.groupBy]} as key, ${tallySums} from (${counted.sql}) t group by 1 order by 1`,
    [scope.kind, ...scope.where.params, ...counted.params],
  );
  return rows.map(toGroupSums).filter(({ summary }) => summary.obliged > 0);
}

function countedIn(scope: CellScope, spans: TallySpans, asked: ComplianceQuery, now: Date): Condition {
  const isSmallest = scope.kind === 'PLACE_SYSTEM';
  const parts = [
    wholeSpans(spans),
    isSmallest ? edgesOfRows(spans, now) : edgesOfReleases(spans, scope.originAgencyId),
    // Rows are as they are; only what is read from tallies lacks what waits.
    ...(isSmallest ? spans.whole : [asked]).map((period) => waiting(scope, period, now)),
  ];
  return condition(parts.map(({ sql }) => sql).join(' union all '), ...parts.flatMap(({ params }) => params));
}

// "offset 0" keeps the planner from turning a few thousand looks into an index into a scan of all tallies.
function wholeSpans({ whole }: TallySpans): Condition {
  return condition(
    `select cell.division_code, cell.system, null::uuid as release_id, t.starts_at, ${tallyColumns}
     from cell cross join unnest(?::text[], ?::timestamptz[], ?::timestamptz[]) as s (span, "from", "to")
     cross join lateral (
       select * from duty_tally t
       where t.cell = cell.id and t.span = s.span and t.starts_at >= s."from" and t.starts_at < s."to" offset 0
     ) t`,
    whole.map(({ span }) => span),
    whole.map(({ from }) => from),
    whole.map(({ to }) => to),
  );
}

/** When clocks started; moments are noted with the sums, so those of what still waits are not among them. */
const startsAtEdges = `
       select distinct m.release_id, m.starts_at
       from (
         select release_id, starts_at from duty_moment union all select release_id, starts_at from duty_delta
       ) m join unnest(?::timestamptz[], ?::timestamptz[]) as e ("from", "to")
         on m.starts_at >= e."from" and m.starts_at < e."to"`;

function edgesOfReleases({ edges }: TallySpans, originAgencyId: string | null): Condition {
  return condition(
    `select cell.division_code, cell.system, t.release_id, t.starts_at, ${tallyColumns}
     from (
       ${startsAtEdges}
       where ?::uuid is null or m.release_id in (select id from release where origin_id = ?::uuid)
     ) m
     cross join lateral (
       select * from release_tally t
       where t.release_id = m.release_id and t.starts_at = m.starts_at
         and t.cell = any ((select array_agg(id) from cell)::int[]) offset 0
     ) t
     join cell on cell.id = t.cell`,
    edges.map(({ from }) => from),
    edges.map(({ to }) => to),
    originAgencyId,
    originAgencyId,
  );
}

/** Of each start of a clock at the edges the duties of these cells alone: one release may have a hundred thousand. */
function edgesOfRows({ edges }: TallySpans, now: Date): Condition {
  return condition(
    `select cell.division_code, cell.system, t.release_id, t.starts_at, ${freshColumns}
     from (${startsAtEdges}) m
     cross join lateral (
       select * from duty_counts t
       where t.release_id = m.release_id and t.starts_at = m.starts_at
         and t.cell = any ((select array_agg(id) from cell)::int[]) offset 0
     ) t
     join cell on cell.id = t.cell`,
    now,
    edges.map(({ from }) => from),
    edges.map(({ to }) => to),
  );
}

function waiting(scope: CellScope, { from, to }: { readonly from: Date; readonly to: Date }, now: Date): Condition {
  return condition(
    `select k.division_code, k.system, t.release_id, t.starts_at, ${freshColumns}
     from duty_delta t join tally_cell k on k.id = t.cell
     where t.starts_at >= ? and t.starts_at < ? and (${scope.where.sql})
       and (?::uuid is null or t.release_id in (select id from release where origin_id = ?::uuid))`,
    now,
    from,
    to,
    ...scope.where.params,
    scope.originAgencyId,
    scope.originAgencyId,
  );
}
