import type { MediaContext } from '../context.ts';
import { AgencyEntity } from '../entities/agency.entity.ts';
import type { Agency } from '../rules/agency.ts';

/** Agencies of the projection by id, in any order. */
export async function ownersById(ctx: Pick<MediaContext, 'em'>, ids: readonly string[]): Promise<Agency[]> {
  const rows = await ctx.em.find(AgencyEntity, { id: { $in: [...ids] } });
  return rows.map(toAgency);
}

/** The rules' view of a projected agency: what is absent is null. */
export function toAgency(
  row: {
    [Key in keyof Agency]?: Agency[Key] | undefined;
  } & Pick<Agency, 'id' | 'name' | 'kind' | 'level'>,
): Agency {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    level: row.level,
    divisionCode: row.divisionCode ?? null,
    system: row.system ?? null,
    parentId: row.parentId ?? null,
  };
}
