import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { OwnerFacts } from '../rules/owner-facts.ts';

/** Finds agencies of the projection by the facts a channel's record implies. */
export interface OwnerIndex {
  /** The source id of the State's government; null while nobody registered it. */
  readonly stateSourceId: string | null;
  idOfSource(sourceId: string): string | null;
  idOf(facts: OwnerFacts): string | null;
}

interface Row {
  readonly id: string;
  readonly sourceIds: readonly string[];
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly divisionCode: string | null;
}

/**
 * One statement for a whole batch. An agency is found by its source id, a government by its division (the State's by its
 * level), anything else by its name within its division, or by a name that only one agency has. An issuer that was only
 * met in a document (`issuer:…`) is nobody's find: its registration fills in its place and keeps its id.
 */
export async function findOwners(
  em: Em,
  facts: readonly OwnerFacts[],
  sourceIds: readonly string[],
): Promise<OwnerIndex> {
  const rows = await query<Row[]>(em, candidates, [
    [...sourceIds, ...facts.map(({ sourceId }) => sourceId)],
    facts.map(({ name }) => name),
    facts.flatMap(({ kind, divisionCode }) => (kind === 'GOVERNMENT' && divisionCode !== null ? [divisionCode] : [])),
  ]);
  const bySource = new Map(rows.flatMap(({ id, sourceIds: all }) => all.map((sourceId) => [sourceId, id] as const)));
  const governments = rows.filter(({ kind }) => kind === 'GOVERNMENT');
  const byDivision = new Map(governments.toReversed().map((row) => [row.divisionCode, row.id]));
  const byName = Map.groupBy(rows, ({ name }) => name);

  function byNameOf({ name, divisionCode, kind }: OwnerFacts): string | null {
    const named = (byName.get(name) ?? []).filter((row) => row.kind === kind);
    const here = named.find((row) => row.divisionCode === divisionCode);
    return (here ?? (named.length === 1 && named[0]?.divisionCode === null ? named[0] : undefined))?.id ?? null;
  }

  const state = governments.find(({ level }) => level === 'STATE');
  return {
    stateSourceId: state?.sourceIds[0] ?? null,
    idOfSource: (sourceId) => bySource.get(sourceId) ?? null,
    idOf(wanted) {
      const known = bySource.get(wanted.sourceId) ?? byNameOf(wanted);
      if (known !== null || wanted.kind !== 'GOVERNMENT') return known;
      if (wanted.level === 'STATE') return state?.id ?? null;
      return wanted.divisionCode === null ? null : (byDivision.get(wanted.divisionCode) ?? null);
    },
  };
}

const candidates = `
select id, source_ids as "sourceIds", name, kind, level, division_code as "divisionCode"
from agency
where coalesce(source_ids[1], '') not like 'issuer:%' and (source_ids && ?::text[]
  or name = any (?::text[])
  or (kind = 'GOVERNMENT' and (division_code = any (?::text[]) or level = 'STATE')))
order by id`;
