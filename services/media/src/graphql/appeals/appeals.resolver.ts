import { bilingual } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { endAppeal } from '../../commands/appeals/end-appeal.ts';
import { type AppealRef, fileAppeal } from '../../commands/appeals/file-appeal.ts';
import type { AppealRow } from '../../queries/appeals/appeal-row.ts';
import { appeals } from '../../queries/appeals/appeals.ts';
import type { DutyRow } from '../../queries/duty-row.ts';
import type { GraphContext } from '../graph-context.ts';
import { RepostDutyType } from '../repost-duty.type.ts';
import {
  AppealConnection,
  AppealFilterInput,
  AppealResult,
  AppealType,
  DecideAppealInput,
  FileAppealInput,
  WithdrawAppealInput,
} from './appeal.type.ts';

const what = bilingual('内容。', 'What is done.');

@Resolver()
export class AppealsResolver {
  @Query(() => AppealConnection, {
    description: bilingual('可见任务的申诉，新的在前。', 'The appeals on duties the viewer may see, newest first.'),
  })
  async appeals(
    @Arg('filter', () => AppealFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: AppealFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<AppealRow>> {
    return appeals(ctx, { ...page, filter });
  }

  @Query(() => AppealType, { nullable: true, description: bilingual('一项申诉。', 'One appeal.') })
  async appeal(
    @Arg('id', () => ID, { description: bilingual('编号。', 'Its id.') }) id: string,
    @Ctx() ctx: GraphContext,
  ): Promise<AppealRow | null> {
    return ctx.loaders.appeal.load(id);
  }

  @Mutation(() => AppealResult, {
    description: bilingual('对自己渠道的任务记录提出申诉。', 'Says that what is recorded of one’s duty is wrong.'),
  })
  async fileAppeal(
    @Arg('input', () => FileAppealInput, { description: what }) input: FileAppealInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await fileAppeal(ctx, input));
  }

  @Mutation(() => AppealResult, {
    description: bilingual('由监测者处理申诉；本人提出的不得自行处理。', 'Decides an appeal; never one’s own.'),
  })
  async decideAppeal(
    @Arg('input', () => DecideAppealInput, { description: what }) input: DecideAppealInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    const { upheld, remedy, ...rest } = input;
    const wanted =
      remedy == null ? null : { remedy: remedy.kind, copyAt: remedy.copyAt ?? null, url: remedy.url ?? null };
    return answer(ctx, await endAppeal(ctx, { ...rest, move: upheld ? 'UPHOLD' : 'REJECT', remedy: wanted }));
  }

  @Mutation(() => AppealResult, { description: bilingual('撤回自己渠道的申诉。', 'Takes an appeal back.') })
  async withdrawAppeal(
    @Arg('input', () => WithdrawAppealInput, { description: what }) input: WithdrawAppealInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await endAppeal(ctx, { ...input, move: 'WITHDRAW' }));
  }
}

@Resolver(() => AppealType)
export class AppealResolver {
  @FieldResolver(() => RepostDutyType, { nullable: true, description: bilingual('所涉任务。', 'The duty.') })
  async duty(@Root() appeal: AppealRow, @Ctx() ctx: GraphContext): Promise<DutyRow | null> {
    return ctx.loaders.duty.load(appeal.dutyId);
  }
}

@Resolver(() => RepostDutyType)
export class DutyAppealsResolver {
  @FieldResolver(() => [AppealType], {
    description: bilingual('对此任务记录的申诉，先后为序。', 'The appeals on what is recorded of it, oldest first.'),
  })
  async appeals(@Root() duty: DutyRow, @Ctx() ctx: GraphContext): Promise<AppealRow[]> {
    return ctx.loaders.appealsOfDuty.load(duty.id);
  }
}

/** The appeal as it is now; a failure as it is. */
async function answer(ctx: GraphContext, result: AppealRef | object): Promise<object | null> {
  return 'appealId' in result ? ctx.loaders.appeal.load(result.appealId) : result;
}
