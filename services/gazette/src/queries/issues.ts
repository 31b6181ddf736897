import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { GazetteContext } from '../context.ts';
import type { IssueKind } from '../rules/issue-number.ts';

export interface IssueView {
  readonly id: string;
  readonly gazetteId: string;
  readonly year: number;
  readonly number: string;
  readonly kind: IssueKind;
  readonly numbers: readonly number[];
  readonly isOwnSeries: boolean;
  readonly totalNumber: number | null;
  readonly volume: number | null;
  readonly publishedOn: string | null;
  readonly orderKey: string;
}

const select = `
  select id, gazette_id as "gazetteId", year, number, kind, numbers, is_own_series as "isOwnSeries", total_number as "totalNumber", volume,
    published_on::text as "publishedOn", order_key as "orderKey"
  from gazette_issue`;

/** The issues of these ids, in any order. */
export function issuesById(ctx: GazetteContext, ids: readonly string[]): Promise<IssueView[]> {
  return query(ctx.em, `${select} where id = any (?::uuid[])`, [ids]);
}

export interface IssueFilter {
  readonly gazetteId?: string | null;
  readonly year?: number | null;
}

const list = 'gazette-issues';

/** Issues, the newest year and number first. */
export async function listIssues(
  ctx: GazetteContext,
  filter: IssueFilter,
  page: PageWanted,
): Promise<Connection<IssueView>> {
  const first = pageSize(page.first);
  const conditions = ['true'];
  const values: unknown[] = [];
  function where(condition: string, ...bound: unknown[]): void {
    conditions.push(condition);
    values.push(...bound);
  }
  if (filter.gazetteId) {
    if (!isId(filter.gazetteId)) return toConnection<IssueView>([], first, () => '');
    where(`gazette_id = ?::uuid`, filter.gazetteId);
  }
  if (filter.year !== undefined && filter.year !== null) where(`year = ?`, filter.year);
  if (page.after) where(`(order_key, id) < (?, ?::uuid)`, ...decodeRowCursor(list, page.after, /^\d{4}(?:\.\d+){3}$/));
  const rows = await query<IssueView[]>(
    ctx.em,
    `${select} where ${conditions.join(' and ')} order by order_key desc, id desc limit ?`,
    [...values, first + 1],
  );
  return toConnection(rows, first, ({ orderKey, id }) => encodeCursor(list, [orderKey, id]));
}
