import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import { allOf, condition } from './condition.ts';
import { supervisionCondition } from './duty-sight.ts';

/** Whether the viewer watches this channel: it exists, lies within what the viewer monitors, and the viewer's token does not answer for it. */
export async function isSupervised(ctx: MediaContext, em: Em, channelId: string): Promise<boolean> {
  // Nobody decides about what they answer for themselves.
  if (!isId(channelId) || ctx.viewer.channelIds.includes(channelId)) return false;
  const where = allOf([condition('c.id = ?::uuid', channelId), await supervisionCondition(ctx)]);
  const rows = await query<object[]>(em, `select 1 from channel c where ${where.sql}`, where.params);
  return rows.length > 0;
}

/** Whether the viewer may decide about this channel: it watches it, and it is not that of its own house (H05). */
export async function mayDecideAbout(ctx: MediaContext, em: Em, channelId: string): Promise<boolean> {
  if (!(await isSupervised(ctx, em, channelId))) return false;
  if (ctx.viewer.agencyId === null || ctx.viewer.roles.includes('operator')) return true;
  const [own] = await query<object[]>(em, 'select from channel where id = ?::uuid and owner_id = ?::uuid', [
    channelId,
    ctx.viewer.agencyId,
  ]);
  return own === undefined;
}
