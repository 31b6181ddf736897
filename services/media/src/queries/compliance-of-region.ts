import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import { sightOf } from '../rules/duty-sight.ts';
import { gatherRegions, type Government, type Region } from '../rules/region.ts';
import type { ComplianceQuery } from '../rules/compliance-grouping.ts';
import { type ComplianceRow, compliance } from './compliance.ts';
import { type ComplianceSummary, sumOf } from './compliance-summary.ts';
import { watchOf } from './duty-sight.ts';

export interface RegionCompliance {
  /** Null: the regions have no government above them all. */
  readonly region: Region | null;
  /** The way to it within what the viewer watches, the uppermost first. */
  readonly above: readonly Region[];
  readonly summary: ComplianceSummary;
  readonly below: readonly RegionRow[];
}

export interface RegionRow {
  readonly region: Region;
  /** There are regions below with duties of their own. */
  readonly isDivided: boolean;
  readonly summary: ComplianceSummary;
  /** Null also for several divisions together: medians do not add up. */
  readonly medianDelaySeconds: number | null;
}

/** The sums of a region and of each region directly below it, over the duties the viewer may see. */
export async function complianceOfRegion(
  ctx: MediaContext,
  asked: Omit<ComplianceQuery, 'groupBy'>,
): Promise<RegionCompliance> {
  // The State has no code: all there is belongs to it.
  const rows = await compliance(ctx, { ...asked, divisionCode: asked.divisionCode || null, groupBy: 'DIVISION' });
  const top = await watchedRoot(ctx);
  const codes = [...rows.map(({ key }) => key), asked.divisionCode ?? '', top ?? ''];
  const tree = gatherRegions(rows, await governmentsAbove(ctx, codes), asked.divisionCode ?? top, ({ label }) => label);
  const highest = tree.above.findIndex(({ code }) => code === top);
  const isTop = tree.region?.code === top;
  return {
    region: tree.region,
    above: isTop ? [] : tree.above.slice(Math.max(0, highest)),
    summary: sumOf(rows.map(({ summary }) => summary)),
    below: tree.below.map(({ region, rows: gathered, isDivided }) => ({
      region,
      isDivided,
      summary: sumOf(gathered.map(({ summary }) => summary)),
      medianDelaySeconds: medianOf(gathered),
    })),
  };
}

function medianOf(gathered: readonly ComplianceRow[]): number | null {
  const [only, ...others] = gathered;
  return only === undefined || others.length > 0 ? null : only.medianDelaySeconds;
}

/** The division whose government or department the viewer is; null for who watches the whole country. */
async function watchedRoot(ctx: MediaContext): Promise<string | null> {
  const sight = sightOf(ctx.viewer);
  if (sight === 'ALL' || sight.monitorAgencyId === null) return null;
  const watch = await watchOf(ctx, sight.monitorAgencyId);
  if (watch?.below == null) return null;
  const [found] = await query<{ code: string | null }[]>(
    ctx.em,
    `select division_code as code from agency where id = ? and kind = 'GOVERNMENT'`,
    [watch.below.id],
  );
  return found?.code ?? null;
}

async function governmentsAbove(ctx: MediaContext, codes: readonly string[]): Promise<Government[]> {
  return query<Government[]>(
    ctx.em,
    `with recursive up as (
       select id, parent_id from agency where kind = 'GOVERNMENT' and division_code = any (?::text[])
       union
       select a.id, a.parent_id from agency a join up on a.id = up.parent_id where a.kind = 'GOVERNMENT'
     )
     select distinct on (coalesce(division_code, id::text)) id, name, level, division_code as "divisionCode", parent_id as "parentId"
     from agency where id in (select id from up) order by coalesce(division_code, id::text), id`,
    [codes],
  );
}
