import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeCursor, encodeCursor, unknownCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { MediaContext } from '../context.ts';
import { type SourceClass, type SourceTerm, stateOfTerm } from '../rules/verified-source.ts';
import { allOf, condition, type Condition, given } from './condition.ts';

/** A source of the whitelist as it is read. */
export interface VerifiedSourceRow extends SourceTerm {
  readonly id: string;
  readonly sourceId: string;
  readonly class: SourceClass;
  readonly hosts: readonly string[];
  readonly agencyId: string | null;
  readonly designation: string | null;
  readonly divisionCode: string | null;
  /** Whether it is valid today. */
  readonly isValid: boolean;
}

export interface SourceFilter {
  /** A part of the name, or a host. */
  readonly text?: string | null;
  readonly classes?: readonly SourceClass[] | null;
  readonly validOn?: string | null;
}

const columns = `s.id, s.source_id as "sourceId", s.class, s.name, s.host_keys as hosts, s.agency_id as "agencyId",
  s.designated_by as "designatedBy", s.designation, s.division_code as "divisionCode",
  s.valid_from::text as "validFrom", s.valid_until::text as "validUntil"`;

/** The whitelist, public: anybody may see from whom accounts may repost, and by whose word. */
export async function verifiedSources(
  ctx: MediaContext,
  { filter, first: wanted, after }: PageWanted & { readonly filter?: SourceFilter | null },
): Promise<Connection<VerifiedSourceRow>> {
  const first = pageSize(wanted);
  const where = allOf([
    given(after, (cursor) => condition('s.id > ?::uuid', idOf(cursor))),
    given(filter?.text, (text) =>
      condition(
        's.name ilike ? or s.host_keys && host_suffixes(?)',
        `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`,
        text.toLowerCase(),
      ),
    ),
    given(filter?.classes, (classes) => condition('s.class = any (?::text[])', classes)),
    given(filter?.validOn, (day) =>
      condition('coalesce(s.valid_from <= ?::date, true) and coalesce(s.valid_until >= ?::date, true)', day, day),
    ),
  ]);
  const rows = await rowsWhere(ctx, where, first + 1);
  return toConnection(rows, first, ({ id }) => encodeCursor('sources', [id]));
}

/** A source by id. */
export async function verifiedSource(ctx: MediaContext, id: string): Promise<VerifiedSourceRow | null> {
  const [row] = isId(id) ? await rowsWhere(ctx, condition('s.id = ?::uuid', id), 1) : [];
  return row ?? null;
}

async function rowsWhere(ctx: MediaContext, where: Condition, limit: number): Promise<VerifiedSourceRow[]> {
  const today = shanghaiDate(ctx.clock.now());
  const rows = await query<Omit<VerifiedSourceRow, 'isValid'>[]>(
    ctx.em,
    `select ${columns} from verified_source s where ${where.sql} order by s.id limit ?`,
    [...where.params, limit],
  );
  return rows.map((row) => ({ ...row, isValid: stateOfTerm(row, today) === 'VALID' }));
}

function idOf(cursor: string): string {
  const [id] = decodeCursor('sources', cursor);
  if (typeof id !== 'string' || !isId(id)) throw unknownCursor(cursor);
  return id;
}
