import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { sightOf } from '../../rules/duty-sight.ts';
import type { ComplianceQuery } from '../../rules/compliance-grouping.ts';
import type { CellKind } from '../../rules/tally-spans.ts';
import { allOf, condition, type Condition } from '../condition.ts';
import { watchOf } from '../duty-sight.ts';

/** What is asked and may be seen, said of cells of channels. */
export interface CellScope {
  readonly kind: CellKind;
  /** On cell `k`, of this kind or finer; null: all of them. */
  readonly where: Condition | null;
  /** Only the releases of this agency. */
  readonly originAgencyId: string | null;
}

/** Null where cells are too coarse to tell: single channels, one owner, several roles at once, sums by channel. */
export async function cellScopeOf(ctx: MediaContext, asked: ComplianceQuery): Promise<CellScope | null> {
  const seen = await seenBy(ctx);
  if (seen === null || asked.groupBy === 'CHANNEL') return null;
  const governments = [...seen.governments];
  if (asked.divisionCode) governments.push(await governmentsOf(ctx, asked.divisionCode));
  const systems = [seen.system, asked.system].filter((system) => system !== null && system !== undefined);
  const isBySystem = asked.groupBy === 'SYSTEM' || systems.length > 0;
  const isByPlace = asked.groupBy === 'DIVISION' || !(await areAboveRoots(ctx, governments.flat()));
  const conditions = [
    ...governments.map((ids) => condition('k.above && ?::uuid[]', ids)),
    ...systems.map((system) => condition(`k.system = nullif(?, '')`, system)),
  ];
  return {
    kind: `${isByPlace ? 'PLACE' : 'ROOT'}${isBySystem ? '_SYSTEM' : ''}`,
    where: conditions.length === 0 ? null : allOf(conditions),
    originAgencyId: seen.originAgencyId,
  };
}

interface Seen {
  /** One of each list has to be at or above the cell. */
  readonly governments: readonly (readonly string[])[];
  readonly system: string | null;
  readonly originAgencyId: string | null;
}

const everything: Seen = { governments: [], system: null, originAgencyId: null };

async function seenBy(ctx: MediaContext): Promise<Seen | null> {
  const sight = sightOf(ctx.viewer);
  if (sight === 'ALL') return everything;
  const { channelIds, monitorAgencyId, originAgencyId } = sight;
  if (channelIds.length > 0 || (monitorAgencyId === null) === (originAgencyId === null)) return null;
  if (monitorAgencyId === null) return { ...everything, originAgencyId };
  const watch = await watchOf(ctx, monitorAgencyId);
  if (watch === null || watch.ownerId !== null) return null;
  if (watch.below === null) return { ...everything, system: watch.system };
  if (watch.below.kind !== 'GOVERNMENT') return null;
  return { ...everything, governments: [[watch.below.id]], system: watch.system };
}

async function governmentsOf(ctx: MediaContext, divisionCode: string): Promise<string[]> {
  const rows = await query<{ id: string }[]>(
    ctx.em,
    `select id from agency where kind = 'GOVERNMENT' and division_code = ?`,
    [divisionCode],
  );
  return rows.map(({ id }) => id);
}

/** Whether provinces are fine enough: each of these governments is one, or above some. */
async function areAboveRoots(ctx: MediaContext, governmentIds: readonly string[]): Promise<boolean> {
  const [finer] = await query<object[]>(
    ctx.em,
    `select from unnest(?::uuid[]) as g (id)
     where not exists (select from tally_cell k where k.kind = 'ROOT' and g.id = any (k.above)) limit 1`,
    [governmentIds],
  );
  return finer === undefined;
}
