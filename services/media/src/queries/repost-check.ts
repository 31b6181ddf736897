import { isId } from '@dibao/shared/ids';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { MediaContext } from '../context.ts';
import { refusalsOf, type RepostRefusal } from '../rules/repost-refusal.ts';
import { channelsById } from './channels.ts';
import { condition } from './condition.ts';
import { repostCandidates } from './repost-facts.ts';

/** What stands against a channel's repost of a release now; empty: nothing. It names only public facts and is public. */
export async function repostCheck(ctx: MediaContext, releaseId: string, channelId: string): Promise<RepostRefusal[]> {
  const today = shanghaiDate(ctx.clock.now());
  const [channel = null] = await channelsById(ctx, [channelId]);
  const [release] = isId(releaseId)
    ? await repostCandidates(ctx.em, channel, condition('r.id = ?::uuid', releaseId), today, 1)
    : [];
  return refusalsOf({ release: release?.facts ?? null, channel }, today);
}
