import { bilingual } from '@dibao/shared/bilingual';
import { Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../graph-context.ts';
import { allGazettes, type GazetteView } from '../../queries/gazettes.ts';
import { GazetteType } from '../types/gazette.type.ts';

@Resolver(() => GazetteType)
export class GazetteResolver {
  @Query(() => [GazetteType], { description: bilingual('馆藏的各种公报，按刊名排列。', 'Every gazette, by name.') })
  gazettes(@Ctx() ctx: GraphContext) {
    return allGazettes(ctx);
  }

  @FieldResolver(() => Int, { description: bilingual('已入藏的期数。', 'How many of its issues are here.') })
  async issueCount(@Root() { id }: GazetteView, @Ctx() { loaders }: GraphContext) {
    return (await loaders.holdings.load(id))?.issueCount ?? 0;
  }

  @FieldResolver(() => Int, { description: bilingual('已入藏的篇数。', 'How many of its articles are here.') })
  async articleCount(@Root() { id }: GazetteView, @Ctx() { loaders }: GraphContext) {
    return (await loaders.holdings.load(id))?.articleCount ?? 0;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: bilingual('最早一期的年份。', 'The year of its first issue.'),
  })
  async yearFrom(@Root() { id }: GazetteView, @Ctx() { loaders }: GraphContext) {
    return (await loaders.holdings.load(id))?.yearFrom ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: bilingual('最近一期的年份。', 'The year of its last issue.'),
  })
  async yearTo(@Root() { id }: GazetteView, @Ctx() { loaders }: GraphContext) {
    return (await loaders.holdings.load(id))?.yearTo ?? null;
  }
}
