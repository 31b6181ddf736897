import { requireScope, Scope } from '@dibao/shared/auth';
import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeCursor, encodeCursor, unknownCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { allOf, condition, type Condition, given } from '../condition.ts';
import { channelSightCondition } from '../duty-sight.ts';

/** 报备, as it is read. */
export interface FilingRow {
  readonly id: string;
  readonly channelId: string;
  readonly kind: FilingKind;
  readonly state: FilingState;
  readonly filedAt: Date;
  readonly filedBy: string;
  readonly note: string | null;
  readonly exception: string | null;
  readonly number: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly approvedBy: string | null;
  readonly decisionNote: string | null;
}

/** What is filed. */
export const FilingKind = { OPEN: 'OPEN', CHANGE: 'CHANGE', CLOSE: 'CLOSE' } as const;
export type FilingKind = keyof typeof FilingKind;

export const FilingState = { SUBMITTED: 'SUBMITTED', APPROVED: 'APPROVED', REFUSED: 'REFUSED' } as const;
export type FilingState = keyof typeof FilingState;

const columns = `f.id, f.channel_id as "channelId", f.kind, f.state, f.filed_at as "filedAt", f.filed_by as "filedBy", f.note,
  f.exception, f.number, f.decided_at as "decidedAt", f.decided_by as "decidedBy", f.approved_by as "approvedBy",
  f.decision_note as "decisionNote"`;

/** The filings of channels the viewer sees, the oldest first: what waits is decided in its order. */
export async function filings(
  ctx: MediaContext,
  { states, first: wanted, after }: PageWanted & { readonly states?: readonly FilingState[] | null },
): Promise<Connection<FilingRow>> {
  requireScope(ctx.viewer, Scope.readDuties);
  const first = pageSize(wanted);
  const where = allOf([
    await channelSightCondition(ctx),
    given(states, (list) => condition('f.state = any (?::text[])', list)),
    given(after, (cursor) => condition('f.id > ?::uuid', idOf(cursor))),
  ]);
  const rows = await rowsWhere(ctx, where, first + 1);
  return toConnection(rows, first, ({ id }) => encodeCursor('filings', [id]));
}

/** A filing by id. */
export async function filing(ctx: MediaContext, id: string): Promise<FilingRow | null> {
  const [row] = isId(id) ? await rowsWhere(ctx, condition('f.id = ?::uuid', id), 1) : [];
  return row ?? null;
}

/** The filing each channel stands on: that of its opening. */
export async function filingsOfChannels(ctx: MediaContext, channelIds: readonly string[]): Promise<FilingRow[]> {
  return rowsWhere(
    ctx,
    condition(`f.channel_id = any (?::uuid[]) and f.kind = 'OPEN'`, channelIds.filter(isId)),
    10_000,
  );
}

async function rowsWhere(ctx: MediaContext, where: Condition, limit: number): Promise<FilingRow[]> {
  const rows = await query<FilingRow[]>(
    ctx.em,
    `select ${columns} from filing f join channel c on c.id = f.channel_id where ${where.sql} order by f.id limit ?`,
    [...where.params, limit],
  );
  return rows.map((row) => ({
    ...row,
    filedAt: new Date(row.filedAt),
    decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
  }));
}

function idOf(cursor: string): string {
  const [id] = decodeCursor('filings', cursor);
  if (typeof id !== 'string' || !isId(id)) throw unknownCursor(cursor);
  return id;
}
