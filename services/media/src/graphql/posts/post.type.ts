import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { NotFound, ValidationFailure, VersionConflict } from '@dibao/shared/failures';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DraftPost } from '../../commands/posts/draft-post.ts';
import type { MovePost } from '../../commands/posts/move-post.ts';
import { PostFindingCode } from '../../rules/posts/lint-post.ts';
import { PostState } from '../../rules/posts/post-life.ts';
import { idempotencyKey } from '../idempotency-key.ts';

const releaseId = bilingual('所引用的发布；或填 functionCode（E04）。', 'The release it cites; or functionCode (E04).');
const functionCode = bilingual('与之相关的主办单位职能（E04）。', 'The function of its sponsor it serves (E04).');

@ObjectType('Post', {
  description: bilingual('账号的一篇稿件：起草、审核、发出（E13）。', 'A post: drafted, approved, posted (E13).'),
})
export class PostType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => String, { nullable: true, description: functionCode })
  functionCode!: string | null;

  @Field(() => String, { nullable: true, description: bilingual('标题。', 'Its title.') })
  title!: string | null;

  @Field(() => String, { description: bilingual('正文。', 'Its text.') })
  text!: string;

  @Field(() => PostState, { description: bilingual('办到哪一步。', 'How far it is.') })
  state!: PostState;

  @Field(() => Int, { description: bilingual('版本，每次修改加一。', 'Its version, one more with each revision.') })
  lockVersion!: number;

  @Field(() => Date, { description: bilingual('起草时间。', 'When it was drafted.') })
  draftedAt!: Date;

  @Field(() => String, { description: bilingual('起草人。', 'Who drafted it.') })
  draftedBy!: string;

  @Field(() => Date, { nullable: true, description: bilingual('提交时间。', 'When it was submitted.') })
  submittedAt!: Date | null;

  @Field(() => String, { nullable: true, description: bilingual('提交人。', 'Who submitted it.') })
  submittedBy!: string | null;

  @Field(() => Date, { nullable: true, description: bilingual('审核时间。', 'When it was decided.') })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('审核人，不是起草、提交人。', 'Who decided: somebody else.'),
  })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: bilingual('审核意见。', 'The words of the decision.') })
  decisionNote!: string | null;

  @Field(() => Date, { nullable: true, description: bilingual('报告发出的时间。', 'When it was reported as posted.') })
  postedAt!: Date | null;

  @Field(() => String, { nullable: true, description: bilingual('发出后的网址。', 'Where it stands.') })
  postedUrl!: string | null;
}

export const PostConnection = connectionOf(() => PostType, 'Post');

@ObjectType('PostFinding', { description: bilingual('稿件检查出的一项。', 'Something found in a post.') })
export class PostFindingType {
  @Field(() => PostFindingCode, { description: bilingual('种类。', 'What it is.') })
  code!: PostFindingCode;

  @Field(() => String, { description: bilingual('说明。', 'In words.') })
  message!: string;

  @Field(() => String, { description: bilingual('所据条款。', 'The clause.') })
  clause!: string;

  @Field(() => String, { nullable: true, description: bilingual('所指的文字。', 'The words meant.') })
  words!: string | null;

  @Field(() => Boolean, {
    description: bilingual(
      '不改不能提交；否则由审核人把关。',
      'It cannot be submitted like this; else its approver decides.',
    ),
  })
  isBlocking!: boolean;
}

@InputType('LintPostInput', { description: bilingual('所检查的稿件。', 'The post to be checked.') })
export class LintPostInput implements Omit<DraftPost, 'postId' | 'idempotencyKey'> {
  @Field(() => ID, { description: bilingual('账号。', 'The account.') })
  channelId!: string;

  @Field(() => ID, { nullable: true, description: releaseId })
  releaseId?: string | null;

  @Field(() => String, { nullable: true, description: functionCode })
  functionCode?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('标题。', 'Its title.') })
  title?: string | null;

  @Field(() => String, { description: bilingual('正文，最多 20000 字。', 'Its text, up to 20,000 characters.') })
  text!: string;
}

@InputType('DraftPostInput', { description: bilingual('起草或修改的稿件。', 'A post that is drafted or revised.') })
export class DraftPostInput extends LintPostInput implements DraftPost {
  @Field(() => ID, {
    nullable: true,
    description: bilingual('修改哪一篇；不填为新稿。', 'Which one is revised; a new one else.'),
  })
  postId?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('PostStepInput', { description: bilingual('对稿件的一步办理。', 'A step with a post.') })
export class PostStepInput implements Omit<MovePost, 'move'> {
  @Field(() => ID, { description: bilingual('稿件。', 'The post.') })
  postId!: string;

  @Field(() => Int, { description: bilingual('所看的版本。', 'The version that was read.') })
  lockVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: bilingual('意见；退回时必填。', 'Words; a rejection needs them.'),
  })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('发出后的网址；报告时必填。', 'Where it stands; a report needs it.'),
  })
  url?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

export const PostResult = createUnionType({
  name: 'PostResult',
  description: bilingual('办理稿件的结果。', 'What became of a step with a post.'),
  types: () => [PostType, NotFound, ValidationFailure, VersionConflict] as const,
  resolveType: (value: object) =>
    [NotFound, ValidationFailure, VersionConflict].find((failure) => value instanceof failure) ?? PostType,
});
