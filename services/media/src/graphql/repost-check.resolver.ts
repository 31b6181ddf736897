import { bilingual } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GraphContext } from './graph-context.ts';
import { repostCheck } from '../queries/repost-check.ts';
import type { RepostCandidate } from '../queries/repost-facts.ts';
import { repostableReleases } from '../queries/repostable-releases.ts';
import { ReleaseConnection } from './release-duties.type.ts';
import { decisionOf, RepostDecisionType } from './repost-check.type.ts';

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
    return decisionOf(await repostCheck(ctx, releaseId, channelId), ctx.language);
  }

  @Query(() => ReleaseConnection, {
    description: bilingual(
      '此渠道现在可以转载的发布，最近的在前；须为该渠道的编辑或其监测者。',
      'What the channel may repost now, the latest first; for its editors and those who watch it.',
    ),
  })
  async repostableReleases(
    @Arg('channelId', () => ID, { description: bilingual('渠道。', 'The channel.') }) channelId: string,
    @Arg('topics', () => [String], {
      nullable: true,
      description: bilingual('涉及这些主题之一。', 'On one of these topics at least.'),
    })
    topics: string[] | null,
    @Arg('notYetPosted', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: bilingual('只列尚未发过的。', 'Only what it has not posted yet.'),
    })
    notYetPosted: boolean | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<RepostCandidate>> {
    const page = { first: first ?? null, after: after ?? null };
    return repostableReleases(ctx, { ...page, channelId, topics, notYetPosted: notYetPosted !== false });
  }
}
