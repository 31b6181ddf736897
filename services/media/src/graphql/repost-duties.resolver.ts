import { bilingual } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GraphContext } from './graph-context.ts';
import type { DutyRow } from '../queries/duty-row.ts';
import { repostDuties } from '../queries/repost-duties.ts';
import { DutyFilterInput } from './filters.ts';
import { RepostDutyConnection, RepostDutyType } from './repost-duty.type.ts';

@Resolver()
export class RepostDutiesResolver {
  @Query(() => RepostDutyConnection, { description: bilingual('可见的转载任务。', 'The duties the viewer may see.') })
  async repostDuties(
    @Arg('filter', () => DutyFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: DutyFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<DutyRow>> {
    return repostDuties(ctx, { ...page, filter });
  }

  @Query(() => RepostDutyType, { nullable: true, description: bilingual('一项转载任务。', 'One duty.') })
  async repostDuty(
    @Arg('id', () => ID, { description: bilingual('编号。', 'Its id.') }) id: string,
    @Ctx() ctx: GraphContext,
  ): Promise<DutyRow | null> {
    return ctx.loaders.duty.load(id);
  }
}
