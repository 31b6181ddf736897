import { requireScope, Scope } from '@dibao/shared/auth';
import { type Connection, pageSize, type PageWanted, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { allOf, condition, given } from '../condition.ts';
import { sightCondition } from '../duty-sight.ts';
import { toInstants } from '../duty-row.ts';
import { listedBelowDivision } from '../subtree.ts';

/** What happened to a copy that was right. */
export const AlarmKind = { CHANGED: 'CHANGED', REMOVED: 'REMOVED', RETURNED: 'RETURNED' } as const;
export type AlarmKind = keyof typeof AlarmKind;

export interface AlarmRow {
  readonly id: string;
  readonly dutyId: string;
  readonly evidenceId: string;
  readonly kind: AlarmKind;
  readonly raisedAt: Date;
  readonly resolvedAt: Date | null;
}

export interface AlarmFilter {
  readonly channelId?: string | null;
  readonly releaseId?: string | null;
  /** Those that stand, or those that were resolved; all when left out. */
  readonly isOpen?: boolean | null;
  readonly divisionCode?: string | null;
  readonly system?: string | null;
}

/** Alarms about copies the viewer may see, newest first (H16). */
export async function alarms(
  ctx: MediaContext,
  page: PageWanted & { readonly filter?: AlarmFilter | null },
): Promise<Connection<AlarmRow>> {
  requireScope(ctx.viewer, Scope.readDuties);
  const first = pageSize(page.first);
  const { filter } = page;
  const sameId = (column: string) => (id: string) =>
    isId(id) ? condition(`${column} = ?::uuid`, id) : condition('false');
  const where = allOf([
    await sightCondition(ctx),
    given(page.after, (cursor) => condition('a.id < ?::uuid', decodeRowCursor('alarms', cursor)[1])),
    given(filter?.channelId, sameId('d.channel_id')),
    given(filter?.releaseId, sameId('d.release_id')),
    given(filter?.isOpen, (isOpen) => condition(isOpen ? 'a.resolved_at is null' : 'a.resolved_at is not null')),
    given(filter?.divisionCode, listedBelowDivision),
    given(filter?.system, (system) => condition('c.system = ?', system)),
  ]);
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select a.id, a.duty_id as "dutyId", a.evidence_id as "evidenceId", a.kind, a.raised_at as "raisedAt",
       a.resolved_at as "resolvedAt"
     from copy_alarm a join repost_duty d on d.id = a.duty_id join channel c on c.id = d.channel_id
     where ${where.sql} order by a.id desc limit ?`,
    [...where.params, first + 1],
  );
  const alarmRows = rows.map((row) => toInstants<AlarmRow>(row, ['raisedAt', 'resolvedAt']));
  return toConnection(alarmRows, first, ({ id }) => encodeCursor('alarms', [null, id]));
}
