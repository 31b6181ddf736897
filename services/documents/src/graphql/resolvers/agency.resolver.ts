import { bilingual } from '@dibao/shared/bilingual';
import { PageArgs } from '@dibao/shared/connection';
import { isId } from '@dibao/shared/ids';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../graph-context.ts';
import { type AgencyView, listAgencies } from '../../queries/agencies.ts';
import { AgencyFilterInput } from '../inputs/filters.ts';
import { AgencyType } from '../types/agency.type.ts';
import { AgencyConnection } from '../types/connections.ts';

@Resolver(() => AgencyType)
export class AgencyResolver {
  @Query(() => AgencyType, { nullable: true, description: bilingual('一个机关。', 'One agency.') })
  agency(
    @Arg('id', () => ID, { description: bilingual('固定标识。', 'Its id.') }) id: string,
    @Ctx() { loaders }: GraphContext,
  ) {
    return isId(id) ? loaders.agency.load(id) : null;
  }

  @Query(() => AgencyConnection, { description: bilingual('机关，按名称排列。', 'Agencies by name.') })
  agencies(
    @Arg('filter', () => AgencyFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: AgencyFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ) {
    return listAgencies(ctx, filter ?? {}, page);
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: bilingual(
      '上级机关；部门的上级是其政府。',
      'The agency above it; a department stands under its government.',
    ),
  })
  parent(@Root() { parentId }: AgencyView, @Ctx() { loaders }: GraphContext) {
    return parentId === null ? null : loaders.agency.load(parentId);
  }
}
