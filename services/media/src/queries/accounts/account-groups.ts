import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';

/** The groups 矩阵 that accounts in use belong to, with how many each has. */
export async function accountGroups(
  ctx: MediaContext,
): Promise<{ readonly name: string; readonly accounts: number }[]> {
  return query<{ name: string; accounts: number }[]>(
    ctx.em,
    `select g.name, count(*)::int as accounts from channel c, unnest(c.groups) as g (name)
     where c.status = 'ACTIVE' group by g.name order by g.name limit 1000`,
  );
}
