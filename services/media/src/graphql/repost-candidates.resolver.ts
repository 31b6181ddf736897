import { bilingual } from '@dibao/shared/bilingual';
import type { Connection } from '@dibao/shared/connection';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DutyRow } from '../queries/duty-row.ts';
import type { PostRow } from '../queries/posts/posts.ts';
import { type DecidedCandidate, decidedCandidates, repostTopics } from '../queries/repost-candidates.ts';
import type { GraphContext } from './graph-context.ts';
import { PostType } from './posts/post.type.ts';
import { ReleaseStub } from './release-duties.type.ts';
import { RepostCandidateArgs, RepostCandidateConnection, RepostCandidateType } from './repost-candidates.type.ts';
import { decisionOf, RepostDecisionType } from './repost-check.type.ts';
import { RepostDutyType } from './repost-duty.type.ts';

@Resolver(() => RepostCandidateType)
export class RepostCandidatesResolver {
  @Query(() => RepostCandidateConnection, {
    description: bilingual(
      '此渠道可能转发的发布，可以的和不可以的及其原因：所欠的按期限在前，其余最近的在前；须为该渠道的编辑或其监测者。',
      'What the channel could repost, with why not where it may not: what it owes by when it is due, then the rest, the latest first; for its editors and those who watch it.',
    ),
  })
  async repostCandidates(
    @Args(() => RepostCandidateArgs) { notYetPosted, ...wanted }: RepostCandidateArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<DecidedCandidate>> {
    return decidedCandidates(ctx, { ...wanted, notYetPosted: notYetPosted !== false });
  }

  @Query(() => [String], {
    description: bilingual(
      '已发布文件的主题，多的在前，最多 100 个。',
      'The topics of what was released, the most frequent first, 100 at most.',
    ),
  })
  async repostTopics(@Ctx() ctx: GraphContext): Promise<string[]> {
    return repostTopics(ctx);
  }

  @FieldResolver(() => ReleaseStub, { nullable: true, description: bilingual('发布。', 'The release.') })
  release(@Root() { id }: DecidedCandidate): ReleaseStub {
    return { id };
  }

  @FieldResolver(() => RepostDecisionType, {
    description: bilingual('现在可否转发，以及为何。', 'Whether it may be reposted now, and why not.'),
  })
  decision(@Root() { refusals }: DecidedCandidate, @Ctx() { language }: GraphContext): RepostDecisionType {
    return decisionOf(refusals, language);
  }

  @FieldResolver(() => RepostDutyType, {
    nullable: true,
    description: bilingual(
      '此渠道尚未完成的转载任务；没有时为空。',
      'The duty by which the channel still owes it, if any.',
    ),
  })
  async duty(@Root() { dutyId }: DecidedCandidate, @Ctx() ctx: GraphContext): Promise<DutyRow | null> {
    return dutyId === null ? null : ctx.loaders.duty.load(dutyId);
  }

  @FieldResolver(() => PostType, {
    nullable: true,
    description: bilingual('此渠道引用它的最近一篇稿件。', 'The latest post of the channel that cites it.'),
  })
  async post(@Root() { channelId, id }: DecidedCandidate, @Ctx() ctx: GraphContext): Promise<PostRow | null> {
    return ctx.loaders.latestPost.load({ channelId, releaseId: id });
  }
}
