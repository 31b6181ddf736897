import type { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';
import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeCursor, encodeCursor, unknownCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { MediaContext } from '../../context.ts';
import type { Platform } from '../../rules/channel.ts';
import { allOf, condition, type Condition, given } from '../condition.ts';

export interface CoverageWanted extends PageWanted {
  readonly platforms: readonly Platform[];
  readonly levels?: readonly AdministrativeLevel[] | null;
  readonly kinds?: readonly AgencyKind[] | null;
  readonly divisionCode?: string | null;
  /** The day meant; today where absent. */
  readonly on?: string | null;
}

/** One organisation of the matrix: on which of the platforms it had an account in use that day. */
export interface CoverageRow {
  readonly agencyId: string;
  readonly covered: readonly Platform[];
  readonly missing: readonly Platform[];
}

/** How many organisations there are, and how many of them have all the platforms. */
export interface Coverage {
  readonly agencies: number;
  readonly complete: number;
  readonly rows: Connection<CoverageRow>;
}

/** The coverage matrix organisation × platform by level and day (E15, E16). */
export async function accountCoverage(ctx: MediaContext, wanted: CoverageWanted): Promise<Coverage> {
  const first = pageSize(wanted.first);
  const day = wanted.on ?? shanghaiDate(ctx.clock.now());
  const kinds = wanted.kinds ?? ['GOVERNMENT'];
  const base = allOf([
    condition('a.kind = any (?::text[])', kinds),
    given(wanted.levels, (levels) => condition('a.level = any (?::text[])', levels)),
    given(wanted.divisionCode, below),
  ]);
  const platforms = [...new Set(wanted.platforms)];
  const matrix = `
    select a.id, array(
      select distinct c.platform from channel c
      where c.owner_id = a.id and c.platform = any (?::text[]) and c.status <> 'FILED'
        and coalesce(c.opened_on <= ?::date, true)
        and (c.status in ('ACTIVE', 'ORDERED_TO_CLOSE') or c.closed_on > ?::date)
      order by c.platform
    ) as covered
    from agency a where ${base.sql}`;
  const parameters = [platforms, day, day, ...base.params];
  const [sum] = await query<{ agencies: string; complete: string }[]>(
    ctx.em,
    `select count(*) as agencies, count(*) filter (where cardinality(covered) = ?) as complete from (${matrix}) m`,
    [platforms.length, ...parameters],
  );
  const after = wanted.after === null || wanted.after === undefined ? null : idOf(wanted.after);
  const rows = await query<{ id: string; covered: Platform[] }[]>(
    ctx.em,
    `select id, covered from (${matrix}) m where id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000') order by id limit ?`,
    [...parameters, after, first + 1],
  );
  const all = rows.map(({ id, covered }) => ({
    agencyId: id,
    covered,
    missing: platforms.filter((platform) => !covered.includes(platform)),
  }));
  return {
    agencies: Number(sum?.agencies ?? 0),
    complete: Number(sum?.complete ?? 0),
    rows: toConnection(all, first, ({ agencyId }) => encodeCursor('coverage', [agencyId])),
  };
}

function below(divisionCode: string): Condition {
  return condition(
    `a.id in (
       with recursive below as (
         select id from agency where kind = 'GOVERNMENT' and division_code = ?
         union
         select b.id from agency b join below on b.parent_id = below.id
       ) select id from below)`,
    divisionCode,
  );
}

function idOf(cursor: string): string {
  const [id] = decodeCursor('coverage', cursor);
  if (typeof id !== 'string' || !isId(id)) throw unknownCursor(cursor);
  return id;
}
