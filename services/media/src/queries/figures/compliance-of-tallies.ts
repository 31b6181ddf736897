import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { ComplianceGrouping, ComplianceQuery } from '../../rules/compliance-grouping.ts';
import { type Period, tallyDays, type TallySpan, tallySpansOf } from '../../rules/tally-spans.ts';
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
  DAY: `to_char(t.day, 'YYYY-MM-DD')`,
};

/** The day of Beijing on which the clock of what is counted in `t` started. */
const dayOfStart = `(t.starts_at at time zone 'Asia/Shanghai')::date as day`;

/**
 * The sums from the tallies: runs of whole days, the releases of the hours at both ends, and what changed since the tallies
 * did, in one statement and so at one moment. Null where tallies cannot tell. In the order of keys.
 */
export async function complianceOfTallies(ctx: MediaContext, asked: ComplianceQuery): Promise<GroupSums[] | null> {
  const scope = await cellScopeOf(ctx, asked);
  if (scope === null || asked.groupBy === 'CHANNEL' || !(await areTalliesCurrent(ctx))) return null;
  const isByRelease = asked.groupBy === 'RELEASE' || scope.originAgencyId !== null;
  // Single releases are not kept for the smallest cells.
  if (isByRelease && scope.kind === 'PLACE_SYSTEM') return null;
  const counted = isByRelease
    ? [...edgesOf(scope, [asked], ctx.clock.now()), waiting(scope, asked, ctx.clock.now())]
    : countedInSpans(scope, asked, ctx.clock.now());
  const where = scope.where ?? condition('true');
  const rows = await query<(TallySums & { key: string })[]>(
    ctx.em,
    `with cell as materialized (
       select k.id, k.division_code, k.system from tally_cell k where k.kind = ? and (${where.sql})
     )
     select ${groups[asked.groupBy]} as key, ${tallySums}
     from (${counted.map(({ sql }) => sql).join(' union all ')}) t group by 1 order by 1`,
    [scope.kind, ...where.params, ...counted.flatMap(({ params }) => params)],
  );
  return rows.map(toGroupSums).filter(({ summary }) => summary.obliged > 0);
}

function countedInSpans(scope: CellScope, asked: ComplianceQuery, now: Date): Condition[] {
  const { whole, edges } = tallySpansOf(asked, asked.groupBy === 'DAY' ? [1] : tallyDays[scope.kind]);
  const counted = edgesOf(scope, edges, now);
  if (whole !== null) counted.push(wholeSpans(scope, whole.spans));
  // Rows are as they are; only what is read from tallies lacks what waits.
  const lacking = scope.kind === 'PLACE_SYSTEM' ? whole : asked;
  if (lacking !== null) counted.push(waiting(scope, lacking, now));
  return counted;
}

const theseCells = `any ((select array_agg(id) from cell)::int[])`;

// All cells of a kind lie side by side in a run of days. "offset 0" keeps the planner from turning a few thousand looks into
// an index into a scan of all tallies.
function wholeSpans(scope: CellScope, spans: readonly TallySpan[]): Condition {
  return condition(
    `select cell.division_code, cell.system, null::uuid as release_id, t.starts_on as day, ${tallyColumns}
     from unnest(?::int[], ?::date[]) as s (days, starts_on)
     cross join lateral (
       select * from duty_tally t
       where t.kind = ? and t.days = s.days and t.starts_on = s.starts_on
         ${scope.where === null ? '' : `and t.cell = ${theseCells}`} offset 0
     ) t
     join cell on cell.id = t.cell`,
    spans.map(({ days }) => days),
    spans.map(({ startsOn }) => startsOn),
    scope.kind,
  );
}

/** Single releases: from their tallies, or from the duties of the smallest cells. */
function edgesOf(scope: CellScope, edges: readonly Period[], now: Date): Condition[] {
  if (edges.length === 0) return [];
  return [scope.kind === 'PLACE_SYSTEM' ? edgesOfRows(edges, now) : edgesOfReleases(edges, scope.originAgencyId)];
}

/** When clocks started; moments are noted with the sums, so those of what still waits are not among them. */
const startsAtEdges = `
       select distinct m.release_id, m.starts_at
       from (
         select release_id, starts_at from duty_moment union all select release_id, starts_at from duty_delta
       ) m join unnest(?::timestamptz[], ?::timestamptz[]) as e ("from", "to")
         on m.starts_at >= e."from" and m.starts_at < e."to"`;

function edgesOfReleases(edges: readonly Period[], originAgencyId: string | null): Condition {
  return condition(
    `select cell.division_code, cell.system, t.release_id, ${dayOfStart}, ${tallyColumns}
     from (
       ${startsAtEdges}
       where ?::uuid is null or m.release_id in (select id from release where origin_id = ?::uuid)
     ) m
     cross join lateral (
       select * from release_tally t
       where t.release_id = m.release_id and t.starts_at = m.starts_at and t.cell = ${theseCells} offset 0
     ) t
     join cell on cell.id = t.cell`,
    edges.map(({ from }) => from),
    edges.map(({ to }) => to),
    originAgencyId,
    originAgencyId,
  );
}

/** Of each start of a clock at the edges the duties of these cells alone: one release may have a hundred thousand. */
function edgesOfRows(edges: readonly Period[], now: Date): Condition {
  return condition(
    `select cell.division_code, cell.system, t.release_id, ${dayOfStart}, ${freshColumns}
     from (${startsAtEdges}) m
     cross join lateral (
       select * from duty_counts t
       where t.release_id = m.release_id and t.starts_at = m.starts_at and t.cell = ${theseCells} offset 0
     ) t
     join cell on cell.id = t.cell`,
    now,
    edges.map(({ from }) => from),
    edges.map(({ to }) => to),
  );
}

function waiting(scope: CellScope, { from, to }: Period, now: Date): Condition {
  const where = scope.where ?? condition('true');
  return condition(
    `select k.division_code, k.system, t.release_id, ${dayOfStart}, ${freshColumns}
     from duty_delta t join tally_cell k on k.id = t.cell
     where t.starts_at >= ? and t.starts_at < ? and (${where.sql})
       and (?::uuid is null or t.release_id in (select id from release where origin_id = ?::uuid))`,
    now,
    from,
    to,
    ...where.params,
    scope.originAgencyId,
    scope.originAgencyId,
  );
}
