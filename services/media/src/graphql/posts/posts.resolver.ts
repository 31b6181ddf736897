import { bilingual, say } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { draftPost, type PostChanged } from '../../commands/posts/draft-post.ts';
import { movePost } from '../../commands/posts/move-post.ts';
import { lintOfPost } from '../../queries/posts/post-findings.ts';
import { postById, type PostRow, posts } from '../../queries/posts/posts.ts';
import type { PostFinding } from '../../rules/posts/lint-post.ts';
import { PostState } from '../../rules/posts/post-life.ts';
import type { GraphContext } from '../graph-context.ts';
import { ReleaseStub } from '../release-duties.type.ts';
import {
  DraftPostInput,
  LintPostInput,
  PostConnection,
  PostFindingType,
  PostResult,
  PostStepInput,
  PostType,
} from './post.type.ts';

const content = bilingual('内容。', 'What it says.');

@Resolver(() => PostType)
export class PostsResolver {
  @Query(() => PostConnection, {
    description: bilingual(
      '一个账号的稿件，先起草的在前。',
      'The posts of a channel one sees, in the order they were drafted.',
    ),
  })
  async posts(
    @Arg('channelId', () => ID, { description: bilingual('账号。', 'The account.') }) channelId: string,
    @Arg('states', () => [PostState], { nullable: true, description: bilingual('处于这些状态。', 'In these states.') })
    states: PostState[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<PostRow>> {
    return posts(ctx, { ...page, channelId, states });
  }

  @Query(() => [PostFindingType], {
    description: bilingual(
      '检查一篇稿件：商业广告、个人观点（E03），有无引用（E04），可否转载；不保存。',
      'Checks a post for advertising and opinion (E03), for what it cites (E04), and whether that may be reposted; keeps nothing.',
    ),
  })
  async lintPost(
    @Arg('input', () => LintPostInput, { description: content }) input: LintPostInput,
    @Ctx() ctx: GraphContext,
  ): Promise<PostFindingType[]> {
    return said(ctx, await lintOfPost(ctx, input));
  }

  @Mutation(() => PostResult, { description: bilingual('起草或修改稿件。', 'Drafts or revises a post.') })
  async draftPost(
    @Arg('input', () => DraftPostInput, { description: content }) input: DraftPostInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return postOf(ctx, await draftPost(ctx, input));
  }

  @Mutation(() => PostResult, { description: bilingual('提交审核。', 'Submits a post for approval.') })
  async submitPost(
    @Arg('input', () => PostStepInput, { description: content }) input: PostStepInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return postOf(ctx, await movePost(ctx, { ...input, move: 'SUBMIT' }));
  }

  @Mutation(() => PostResult, {
    description: bilingual('审核通过；不得审核自己的稿件（E13）。', 'Approves a post; never one’s own (E13).'),
  })
  async approvePost(
    @Arg('input', () => PostStepInput, { description: content }) input: PostStepInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return postOf(ctx, await movePost(ctx, { ...input, move: 'APPROVE' }));
  }

  @Mutation(() => PostResult, { description: bilingual('退回稿件，写明意见。', 'Rejects a post, with words.') })
  async rejectPost(
    @Arg('input', () => PostStepInput, { description: content }) input: PostStepInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return postOf(ctx, await movePost(ctx, { ...input, move: 'REJECT' }));
  }

  @Mutation(() => PostResult, {
    description: bilingual('报告稿件已发出及其网址。', 'Reports that a post stands, and where.'),
  })
  async reportPost(
    @Arg('input', () => PostStepInput, { description: content }) input: PostStepInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return postOf(ctx, await movePost(ctx, { ...input, move: 'REPORT' }));
  }

  @FieldResolver(() => ReleaseStub, {
    nullable: true,
    description: bilingual('所引用的发布。', 'The release it cites.'),
  })
  release(@Root() { releaseId }: PostRow): ReleaseStub | null {
    return releaseId === null ? null : { id: releaseId };
  }

  @FieldResolver(() => [PostFindingType], {
    description: bilingual('现在检查出的问题，供审核。', 'What is found in it now, for its approver.'),
  })
  async findings(@Root() post: PostRow, @Ctx() ctx: GraphContext): Promise<PostFindingType[]> {
    return said(ctx, await lintOfPost(ctx, post));
  }
}

function said({ language }: GraphContext, findings: readonly PostFinding[]): PostFindingType[] {
  return findings.map(({ text, ...finding }) => ({ ...finding, message: say(language, text) }));
}

async function postOf<F extends object>(ctx: GraphContext, result: PostChanged | F): Promise<object | null> {
  return 'postId' in result ? postById(ctx.em, result.postId) : result;
}
