import type { Viewer } from '@dibao/shared/auth';
import { bilingual } from '@dibao/shared/bilingual';
import { isId } from '@dibao/shared/ids';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../graph-context.ts';
import { AgencyType } from '../types/agency.type.ts';
import { ViewerType } from '../types/viewer.type.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: bilingual('当前访问者是谁、可做什么。', 'Who asks, and what they may do.') })
  viewer(@Ctx() { viewer }: GraphContext): Viewer {
    return viewer;
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: bilingual('所代表的机关。', 'The agency it acts for.'),
  })
  agency(@Root() { agencyId }: Viewer, @Ctx() { loaders }: GraphContext) {
    return agencyId !== null && isId(agencyId) ? loaders.agency.load(agencyId) : null;
  }
}
