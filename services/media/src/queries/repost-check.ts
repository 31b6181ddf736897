import { isId } from '@dibao/shared/ids';
import type { MediaContext } from '../context.ts';
import { ReleaseEntity } from '../entities/release.entity.ts';
import { refusalsOf, type RepostRefusal } from '../rules/repost-refusal.ts';
import { channelsById } from './channels.ts';

/** What stands against a channel's repost of a release now; empty: nothing. It names only public facts and is public. */
export async function repostCheck(ctx: MediaContext, releaseId: string, channelId: string): Promise<RepostRefusal[]> {
  const release = isId(releaseId) ? await ctx.em.findOne(ReleaseEntity, { id: releaseId }) : null;
  const [channel = null] = await channelsById(ctx, [channelId]);
  return refusalsOf({
    release: release && { isWithdrawn: Boolean(release.withdrawnAt), legalForce: release.legalForce },
    channel,
  });
}
