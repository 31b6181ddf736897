import { requireScope, Scope } from '@dibao/shared/auth';
import { type Connection, pageSize, type PageWanted, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { AppealState } from '../../rules/appeals/appeal-state.ts';
import { allOf, condition, given } from '../condition.ts';
import { sightCondition } from '../duty-sight.ts';
import { listedBelowDivision } from '../subtree.ts';
import { appealColumns, type AppealRow, toAppealRow } from './appeal-row.ts';

export interface AppealFilter {
  readonly states?: readonly AppealState[] | null;
  readonly channelId?: string | null;
  readonly releaseId?: string | null;
  /** Open past the day by which it was to be decided. */
  readonly isOverdue?: boolean | null;
  readonly divisionCode?: string | null;
  readonly system?: string | null;
}

export interface AppealPage extends PageWanted {
  readonly filter?: AppealFilter | null;
}

const from = `appeal a join repost_duty d on d.id = a.duty_id join channel c on c.id = d.channel_id`;

/** The appeals on duties the viewer may see, newest first. */
export async function appeals(ctx: MediaContext, { filter, ...page }: AppealPage): Promise<Connection<AppealRow>> {
  requireScope(ctx.viewer, Scope.readDuties);
  const first = pageSize(page.first);
  const overdue = condition(`a.state = 'OPEN' and a.due_at < ?::timestamptz`, ctx.clock.now());
  const where = allOf([
    await sightCondition(ctx),
    given(page.after, (cursor) => condition('a.id < ?::uuid', decodeRowCursor('appeals', cursor)[1])),
    given(filter?.states, (states) => condition('a.state = any (?::text[])', states)),
    given(filter?.channelId, (id) => sameId('d.channel_id', id)),
    given(filter?.releaseId, (id) => sameId('d.release_id', id)),
    given(filter?.isOverdue, (wanted) => (wanted ? overdue : condition(`not (${overdue.sql})`, ...overdue.params))),
    given(filter?.divisionCode, listedBelowDivision),
    given(filter?.system, (system) => condition('c.system = ?', system)),
  ]);
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select ${appealColumns} from ${from} where ${where.sql} order by a.id desc limit ?`,
    [...where.params, first + 1],
  );
  return toConnection(rows.map(toAppealRow), first, ({ id }) => encodeCursor('appeals', [null, id]));
}

/** Appeals by id, those the viewer may see; in any order. */
export async function appealsById(ctx: MediaContext, ids: readonly string[]): Promise<AppealRow[]> {
  return visible(ctx, 'a.id', ids);
}

/** The appeals of many duties, oldest first, those the viewer may see. */
export async function appealsOfDuties(ctx: MediaContext, dutyIds: readonly string[]): Promise<AppealRow[]> {
  return visible(ctx, 'a.duty_id', dutyIds);
}

async function visible(ctx: MediaContext, column: 'a.id' | 'a.duty_id', ids: readonly string[]): Promise<AppealRow[]> {
  requireScope(ctx.viewer, Scope.readDuties);
  const where = allOf([condition(`${column} = any (?::uuid[])`, ids.filter(isId)), await sightCondition(ctx)]);
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select ${appealColumns} from ${from} where ${where.sql} order by a.id`,
    where.params,
  );
  return rows.map(toAppealRow);
}

function sameId(column: string, id: string) {
  return isId(id) ? condition(`${column} = ?::uuid`, id) : condition('false');
}
