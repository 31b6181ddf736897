import type { AdministrativeLevel } from '@dibao/shared/agency';
import type { Agency } from './agency.ts';

/** A place with a government, or what belongs to none. */
export interface Region {
  /** Division code; empty: the State's. */
  readonly code: string;
  readonly name: string;
  /** Null where no government of this code is registered. */
  readonly level: AdministrativeLevel | null;
}

export type Government = Pick<Agency, 'id' | 'name' | 'level' | 'divisionCode' | 'parentId'>;

/** Figures of one region, with everything below it. */
export interface Gathered<Row> {
  readonly region: Region;
  readonly rows: readonly Row[];
  /** Some are of regions below. */
  readonly isDivided: boolean;
}

/** A region with what is directly below it. */
export interface RegionTree<Row> {
  /** Null: there is none above all that was counted. */
  readonly region: Region | null;
  /** From the uppermost down. */
  readonly above: readonly Region[];
  readonly below: readonly Gathered<Row>[];
}

/**
 * Gathers rows by division under the governments directly below a root, by parent links as everywhere (A04): provinces
 * keep counties of their own, and codes do not say so. What belongs to the root itself stays a group of its own. Without a
 * root it is the lowest government above everything counted.
 */
export function gatherRegions<Row extends { readonly key: string }>(
  rows: readonly Row[],
  governments: readonly Government[],
  rootCode: string | null,
  nameOf: (row: Row) => string,
): RegionTree<Row> {
  const byId = new Map(governments.map((government) => [government.id, government]));
  const byCode = new Map(governments.map((government) => [government.divisionCode ?? '', government]));
  const chains = rows.map((row) => ({ row, chain: chainOf(row, byId, byCode, nameOf) }));
  const root = rootCode ?? commonRoot(chains.map(({ chain }) => chain));
  const groups = Map.groupBy(chains, ({ chain }) => childBelow(root, chain).code);
  const own = byCode.get(root ?? '');
  const above = own === undefined || root === null ? [] : upwards(own, byId).slice(1).toReversed();
  return {
    region: own === undefined || root === null ? null : toRegion(own),
    above: above.map(toRegion),
    below: [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const region = childBelow(root, first.chain);
      const isDivided = group.some(({ chain }) => chain[0].code !== region.code);
      return { region, rows: group.map(({ row }) => row), isDivided };
    }),
  };
}

/** A region and those above it, the lowest first. */
type Chain = readonly [Region, ...Region[]];

function chainOf<Row extends { readonly key: string }>(
  row: Row,
  byId: ReadonlyMap<string, Government>,
  byCode: ReadonlyMap<string, Government>,
  nameOf: (row: Row) => string,
): Chain {
  const government = byCode.get(row.key);
  if (government === undefined) return [{ code: row.key, name: nameOf(row), level: null }];
  return upwards(government, byId).map(toRegion) as unknown as Chain;
}

/** Links of agencies come from files and may run in a circle. */
function upwards(government: Government, byId: ReadonlyMap<string, Government>): readonly Government[] {
  const passed = new Set<Government>();
  let next: Government | undefined = government;
  while (next !== undefined && !passed.has(next)) {
    passed.add(next);
    next = next.parentId === null ? undefined : byId.get(next.parentId);
  }
  return [...passed];
}

function childBelow(root: string | null, chain: Chain): Region {
  const place = root === null ? chain.length : chain.findIndex(({ code }) => code === root);
  return chain[Math.max(0, place - 1)] ?? chain[0];
}

/** The lowest region of which everything is a part; null where there is none. */
function commonRoot([first, ...others]: readonly Chain[]): string | null {
  const common = first?.find(({ code }) => others.every((chain) => chain.some((region) => region.code === code)));
  return common?.code ?? null;
}

function toRegion({ divisionCode, name, level }: Government): Region {
  return { code: divisionCode ?? '', name, level };
}
