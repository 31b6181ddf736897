import type { Em } from '@dibao/shared/orm';
import type { OwnerFacts } from '../rules/owner-facts.ts';

/** Finds agencies of the projection by the facts a channel's record implies. */
export interface OwnerIndex {
  idOfSource(sourceId: string): string | null;
  idOf(facts: OwnerFacts): string | null;
}

interface Row {
  readonly id: string;
  readonly sourceId: string | null;
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly divisionCode: string | null;
}

/**
 * One statement for a whole batch. An agency is found by its source id, a government by its division (the State's by its
 * level), anything else by its name within its division, or by a name that only one agency has.
 */
export async function findOwners(
  em: Em,
  facts: readonly OwnerFacts[],
  sourceIds: readonly string[],
): Promise<OwnerIndex> {
  const rows = await em.execute<Row[]>(candidates, [
    [...sourceIds, ...facts.map(({ sourceId }) => sourceId)],
    facts.map(({ name }) => name),
    facts.filter(({ kind }) => kind === 'GOVERNMENT').map(({ divisionCode }) => divisionCode),
  ]);
  const bySource = new Map(rows.map((row) => [row.sourceId, row.id]));
  const governments = rows.filter(({ kind }) => kind === 'GOVERNMENT');
  const byDivision = new Map(governments.toReversed().map((row) => [row.divisionCode, row.id]));
  const byName = Map.groupBy(rows, ({ name }) => name);

  function byNameOf({ name, divisionCode, kind }: OwnerFacts): string | null {
    const named = (byName.get(name) ?? []).filter((row) => row.kind === kind);
    const here = named.find((row) => row.divisionCode === divisionCode);
    return (here ?? (named.length === 1 && named[0]?.divisionCode === null ? named[0] : undefined))?.id ?? null;
  }

  return {
    idOfSource: (sourceId) => bySource.get(sourceId) ?? null,
    idOf(wanted) {
      const known = bySource.get(wanted.sourceId) ?? byNameOf(wanted);
      if (known !== null || wanted.kind !== 'GOVERNMENT') return known;
      if (wanted.level === 'STATE') return governments.find(({ level }) => level === 'STATE')?.id ?? null;
      return byDivision.get(wanted.divisionCode) ?? null;
    },
  };
}

const candidates = `
select id, source_id as "sourceId", name, kind, level, division_code as "divisionCode"
from agency
where source_id = any (array[?]::text[])
  or name = any (array[?]::text[])
  or (kind = 'GOVERNMENT' and (division_code = any (array[?]::text[]) or level = 'STATE'))
order by id`;
