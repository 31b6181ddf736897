import { hasScope, mayActFor, Scope } from '@dibao/shared/auth';
import { isId } from '@dibao/shared/ids';
import type { MediaContext } from '../../context.ts';
import { type ChannelRow, channelsById } from '../channels.ts';
import { isSupervised } from '../supervised-channel.ts';

/** The channel, where the viewer keeps it or watches over it; null: there is none, or it is neither. */
export async function channelInCharge(ctx: MediaContext, channelId: string): Promise<ChannelRow | null> {
  if (!isId(channelId)) return null;
  const isOwn = hasScope(ctx.viewer, Scope.report) && mayActFor(ctx.viewer, channelId);
  const isWatched = hasScope(ctx.viewer, Scope.supervise) && (await isSupervised(ctx, ctx.em, channelId));
  if (!isOwn && !isWatched) return null;
  const [channel] = await channelsById(ctx, [channelId]);
  return channel ?? null;
}
