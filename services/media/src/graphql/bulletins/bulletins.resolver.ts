import { bilingual } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { type BulletinRef, draftBulletin } from '../../commands/bulletins/draft-bulletin.ts';
import { editBulletin } from '../../commands/bulletins/edit-bulletin.ts';
import { moveBulletin } from '../../commands/bulletins/move-bulletin.ts';
import type { BulletinRow } from '../../queries/bulletins/bulletin-row.ts';
import { bulletins, bulletinsById } from '../../queries/bulletins/bulletins.ts';
import { usualCriteria } from '../../rules/bulletins/ranking.ts';
import type { GraphContext } from '../graph-context.ts';
import {
  BulletinFilterInput,
  BulletinResult,
  DraftBulletinInput,
  EditBulletinInput,
  MoveBulletinInput,
} from './bulletin.input.ts';
import { BulletinConnection, BulletinType } from './bulletin.type.ts';

const what = bilingual('内容。', 'What is done.');

@Resolver()
export class BulletinsResolver {
  @Query(() => BulletinConnection, {
    description: bilingual(
      '已发布的通报，以及本机关的草稿；新的在前。',
      'Published bulletins and the drafts of one’s office, newest first.',
    ),
  })
  async bulletins(
    @Arg('filter', () => BulletinFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: BulletinFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<BulletinRow>> {
    return bulletins(ctx, { ...page, filter });
  }

  @Query(() => BulletinType, { nullable: true, description: bilingual('一份通报。', 'One bulletin.') })
  async bulletin(
    @Arg('id', () => ID, { description: bilingual('编号。', 'Its id.') }) id: string,
    @Ctx() ctx: GraphContext,
  ): Promise<BulletinRow | null> {
    return read(ctx, id);
  }

  @Mutation(() => BulletinResult, {
    description: bilingual(
      '起草通报：冻结所监测范围的数字并算出校验和。',
      'Drafts a bulletin: freezes the figures of what one monitors.',
    ),
  })
  async draftBulletin(
    @Arg('input', () => DraftBulletinInput, { description: what }) input: DraftBulletinInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await draftBulletin(ctx, { ...input, criteria: input.criteria ?? usualCriteria }));
  }

  @Mutation(() => BulletinResult, {
    description: bilingual('修改草稿的标题和文字。', 'Changes title and words of a draft.'),
  })
  async editBulletin(
    @Arg('input', () => EditBulletinInput, { description: what }) input: EditBulletinInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await editBulletin(ctx, input));
  }

  @Mutation(() => BulletinResult, { description: bilingual('送审。', 'Submits a draft for signature.') })
  async submitBulletin(
    @Arg('input', () => MoveBulletinInput, { description: what }) input: MoveBulletinInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await moveBulletin(ctx, { ...input, move: 'SUBMIT' }));
  }

  @Mutation(() => BulletinResult, { description: bilingual('退回起草。', 'Returns it to its drafter.') })
  async returnBulletin(
    @Arg('input', () => MoveBulletinInput, { description: what }) input: MoveBulletinInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await moveBulletin(ctx, { ...input, move: 'RETURN' }));
  }

  @Mutation(() => BulletinResult, {
    description: bilingual('签发；起草或修改者不得签发。', 'Signs it; never who wrote it.'),
  })
  async signBulletin(
    @Arg('input', () => MoveBulletinInput, { description: what }) input: MoveBulletinInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await moveBulletin(ctx, { ...input, move: 'SIGN' }));
  }

  @Mutation(() => BulletinResult, { description: bilingual('发布并取号。', 'Publishes it, with the next number.') })
  async publishBulletin(
    @Arg('input', () => MoveBulletinInput, { description: what }) input: MoveBulletinInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await moveBulletin(ctx, { ...input, move: 'PUBLISH' }));
  }

  @Mutation(() => BulletinResult, { description: bilingual('撤回已发布的通报。', 'Withdraws a published one.') })
  async withdrawBulletin(
    @Arg('input', () => MoveBulletinInput, { description: what }) input: MoveBulletinInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await moveBulletin(ctx, { ...input, move: 'WITHDRAW' }));
  }

  @Mutation(() => BulletinResult, {
    description: bilingual('作废未发布的通报。', 'Discards one that is not published.'),
  })
  async discardBulletin(
    @Arg('input', () => MoveBulletinInput, { description: what }) input: MoveBulletinInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await moveBulletin(ctx, { ...input, move: 'DISCARD' }));
  }
}

async function read(ctx: GraphContext, id: string): Promise<BulletinRow | null> {
  return (await bulletinsById(ctx, [id]))[0] ?? null;
}

/** The bulletin as it is now; a failure as it is. */
async function answer(ctx: GraphContext, result: BulletinRef | object): Promise<object | null> {
  return 'bulletinId' in result ? read(ctx, result.bulletinId) : result;
}
