import { bilingual, say } from '@dibao/shared/bilingual';
import { PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ChannelRow } from '../queries/channels.ts';
import { type PlannedObligation, plannedObligations } from '../queries/planned-obligations.ts';
import { sayWhyOf } from '../rules/duty-why.ts';
import { ReleaseScope } from '../rules/release-event.ts';
import { ChannelType } from './channel.type.ts';
import type { GraphContext } from './graph-context.ts';
import { namedUnits } from './named-units.ts';
import { PlannedObligationsType, PlannedObligationType } from './planned-obligations.type.ts';

@Resolver()
export class PlannedObligationsResolver {
  @Query(() => PlannedObligationsType, {
    description: bilingual(
      '发布之前先看谁将承担任务、何时到期；须有 publish 权限（J04）。',
      'Who would be obliged and by when, before anything is published; for those who publish (J04).',
    ),
  })
  async plannedObligations(
    @Arg('originId', () => ID, { description: bilingual('发布机关。', 'The origin.') }) originId: string,
    @Arg('scope', () => ReleaseScope, { description: bilingual('范围。', 'The scope.') }) scope: ReleaseScope,
    @Arg('systems', () => [String], {
      nullable: true,
      description: bilingual('SECTOR 的系统。', 'The systems of SECTOR.'),
    })
    systems: string[] | null,
    @Arg('divisionCode', () => String, {
      nullable: true,
      description: bilingual('REGION 的行政区划。', 'The division of REGION.'),
    })
    divisionCode: string | null,
    @Arg('publishedAt', () => Date, {
      nullable: true,
      description: bilingual('计划的发布时间，缺省为现在。', 'When it is to be published; now by default.'),
    })
    publishedAt: Date | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<object> {
    const { deadlines, ...found } = await plannedObligations(
      ctx,
      { originId, scope, systems, divisionCode, publishedAt },
      page,
    );
    return { ...found, ...deadlines };
  }
}

@Resolver(() => PlannedObligationType)
export class PlannedObligationResolver {
  @FieldResolver(() => ChannelType, { nullable: true })
  async channel(@Root() { channelId }: PlannedObligation, @Ctx() ctx: GraphContext): Promise<ChannelRow | null> {
    return ctx.loaders.channel.load(channelId);
  }

  @FieldResolver(() => String)
  async why(@Root() { why, onBehalf }: PlannedObligation, @Ctx() ctx: GraphContext): Promise<string> {
    return say(ctx.language, sayWhyOf({ why, cancelledWhy: null }, await namedUnits(ctx, onBehalf)));
  }
}
