import { bilingual, say } from '@dibao/shared/bilingual';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GraphContext } from './graph-context.ts';
import { repostCheck } from '../queries/repost-check.ts';
import { repostRefusals } from '../rules/repost-refusal.ts';
import { RepostDecisionType } from './repost-check.type.ts';

@Resolver()
export class RepostCheckResolver {
  @Query(() => RepostDecisionType, {
    description: bilingual('此渠道现在可否转载此发布，以及为何。', 'May this channel repost this now, and why not.'),
  })
  async repostCheck(
    @Arg('releaseId', () => ID, { description: bilingual('发布。', 'The release.') }) releaseId: string,
    @Arg('channelId', () => ID, { description: bilingual('渠道。', 'The channel.') }) channelId: string,
    @Ctx() ctx: GraphContext,
  ): Promise<RepostDecisionType> {
    const refusals = await repostCheck(ctx, releaseId, channelId);
    const reasons = refusals.map((code) => {
      const { text, clause } = repostRefusals[code];
      return { code, message: say(ctx.language, text), clause };
    });
    return { allowed: reasons.length === 0, reasons };
  }
}
