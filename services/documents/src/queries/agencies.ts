import { query } from '@dibao/shared/query';
import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import type { DocumentsContext } from '../context.ts';
import type { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';

export interface AgencyView {
  readonly id: string;
  readonly sourceId: string | null;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: AdministrativeLevel;
  readonly divisionCode: string | null;
  readonly system: string | null;
  readonly parentId: string | null;
}

const select = `select id, source_id as "sourceId", name, kind, level, division_code as "divisionCode", system, parent_id as "parentId" from agency`;

/** The agencies of these ids, in any order. */
export function agenciesById(ctx: DocumentsContext, ids: readonly string[]): Promise<AgencyView[]> {
  return query(ctx.em, `${select} where id = any (?::uuid[])`, [ids]);
}

export interface AgencyFilter {
  readonly text?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly levels?: readonly string[] | null;
  readonly divisionCode?: string | null;
  readonly system?: string | null;
}

const list = 'agencies';

/** Agencies by name. */
export async function listAgencies(
  ctx: DocumentsContext,
  filter: AgencyFilter,
  page: PageWanted,
): Promise<Connection<AgencyView>> {
  const first = pageSize(page.first);
  const conditions = ['true'];
  const values: unknown[] = [];
  function where(condition: string, ...bound: unknown[]): void {
    conditions.push(condition);
    values.push(...bound);
  }
  if (filter.text) where(`strpos(name, ?) > 0`, filter.text);
  if (filter.kinds) where(`kind = any (?::text[])`, filter.kinds);
  if (filter.levels) where(`level = any (?::text[])`, filter.levels);
  if (filter.divisionCode) where(`division_code = ?`, filter.divisionCode);
  if (filter.system) where(`system = ?`, filter.system);
  if (page.after) where(`(name, id) > (?, ?::uuid)`, ...decodeRowCursor(list, page.after));
  const rows = await query<AgencyView[]>(
    ctx.em,
    `${select} where ${conditions.join(' and ')} order by name, id limit ?`,
    [...values, first + 1],
    ctx.signal,
  );
  return toConnection(rows, first, ({ name, id }) => encodeCursor(list, [name, id]));
}

/** An agency with everything above it, nearest first. */
export function agencyLine(ctx: DocumentsContext, id: string): Promise<AgencyView[]> {
  return query(
    ctx.em,
    `with recursive line as (
       select a.*, 0 as height from agency a where a.id = ?::uuid
       union all
       select a.*, line.height + 1 from line join agency a on a.id = line.parent_id where line.height < 20
     )
     ${select.replace('from agency', 'from line')} order by height`,
    [id],
  );
}
