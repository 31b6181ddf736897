import { hasScope, requireScope, Scope, type Viewer } from '@dibao/shared/auth';
import { type Connection, pageSize, type PageWanted, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { BulletinState } from '../../rules/bulletins/bulletin-state.ts';
import { supervisionOf } from '../../rules/duty-sight.ts';
import { allOf, anyOf, condition, type Condition, given } from '../condition.ts';
import { bulletinColumns, type BulletinRow, toBulletinRow } from './bulletin-row.ts';

export interface BulletinFilter {
  readonly states?: readonly BulletinState[] | null;
  readonly series?: string | null;
  readonly year?: number | null;
}

/** Bulletins the viewer may read, newest first: what is published, and the drafts of their own office. */
export async function bulletins(
  ctx: MediaContext,
  { filter, ...page }: PageWanted & { readonly filter?: BulletinFilter | null },
): Promise<Connection<BulletinRow>> {
  const first = pageSize(page.first);
  const where = allOf([
    readable(ctx.viewer),
    given(page.after, (cursor) => condition('b.id < ?::uuid', decodeRowCursor('bulletins', cursor)[1])),
    given(filter?.states, (states) => condition('b.state = any (?::text[])', states)),
    given(filter?.series, (series) => condition('b.series = ?', series)),
    given(filter?.year, (year) => condition('b.year = ?', year)),
  ]);
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select ${bulletinColumns} from bulletin b where ${where.sql} order by b.id desc limit ?`,
    [...where.params, first + 1],
  );
  return toConnection(rows.map(toBulletinRow), first, ({ id }) => encodeCursor('bulletins', [null, id]));
}

/** Bulletins by id, those the viewer may read; in any order. */
export async function bulletinsById(
  ctx: Pick<MediaContext, 'em' | 'viewer'>,
  ids: readonly string[],
): Promise<BulletinRow[]> {
  const where = allOf([condition('b.id = any (?::uuid[])', ids.filter(isId)), readable(ctx.viewer)]);
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select ${bulletinColumns} from bulletin b where ${where.sql}`,
    where.params,
  );
  return rows.map(toBulletinRow);
}

/** Whether the bulletin is of the viewer's own office, which may see behind it and move it. */
export function isOfOffice(viewer: Viewer, { agencyId }: Pick<BulletinRow, 'agencyId'>): boolean {
  const supervision = supervisionOf(viewer);
  return (
    hasScope(viewer, Scope.supervise) && (supervision === 'ALL' || (agencyId !== null && supervision === agencyId))
  );
}

/** Throws FORBIDDEN or UNAUTHENTICATED where the rows behind a bulletin are not for the viewer: they name single duties. */
export function requireRows(viewer: Viewer, bulletin: BulletinRow): void {
  if (viewer.roles.includes('assessor') && bulletin.state === 'PUBLISHED')
    return requireScope(viewer, Scope.readDuties);
  requireScope(viewer, Scope.supervise);
}

/** What nobody has published yet is its office's alone. */
function readable(viewer: Viewer): Condition {
  const supervision = hasScope(viewer, Scope.supervise) ? supervisionOf(viewer) : null;
  if (supervision === 'ALL') return condition('true');
  return anyOf([
    condition(`b.state = 'PUBLISHED'`),
    supervision === null ? null : condition('b.agency_id = ?::uuid', supervision),
  ]);
}
