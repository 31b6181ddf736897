import { requireScope, Scope } from '@dibao/shared/auth';
import { HubError } from '@dibao/shared/errors';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import { type ChannelRow, channelsById } from './channels.ts';
import { allOf, condition } from './condition.ts';
import { channelSightCondition } from './duty-sight.ts';

/** Whether the viewer sees what this channel does: their own, or one they watch (A04–A06). */
export async function isChannelInSight(ctx: MediaContext, channelId: string): Promise<boolean> {
  if (!isId(channelId)) return false;
  const where = allOf([condition('c.id = ?::uuid', channelId), await channelSightCondition(ctx)]);
  const rows = await query(ctx.em, `select c.id from channel c where ${where.sql}`, [...where.params]);
  return rows.length > 0;
}

/** The channel; throws FORBIDDEN where the viewer may not see what it does, UNAUTHENTICATED for the public. */
export async function requireChannelInSight(ctx: MediaContext, channelId: string): Promise<ChannelRow> {
  requireScope(ctx.viewer, Scope.readDuties);
  const [channel] = (await isChannelInSight(ctx, channelId)) ? await channelsById(ctx, [channelId]) : [];
  if (channel !== undefined) return channel;
  throw HubError.forbidden(
    `没有渠道 ${channelId.slice(0, 80)}，或它不归您管理、监测。请使用该渠道的令牌：pnpm hub token --role editor --channel ID`,
    `There is no channel ${channelId.slice(0, 80)}, or it is neither yours nor one you watch. Use its token: pnpm hub token --role editor --channel ID`,
  );
}
