import { bilingual } from '@dibao/shared/bilingual';
import { PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../graph-context.ts';
import { highlightsOf } from '../../queries/highlights.ts';
import { type FoundArticle, searchGazette } from '../../queries/search-gazette.ts';
import { SearchOrder } from '../../search/search-request.ts';
import { GazetteFilterInput } from '../inputs/filters.ts';
import { GazetteSearchConnectionType, GazetteSearchEdgeType, HighlightType } from '../types/gazette-search.type.ts';

@Resolver(() => GazetteSearchEdgeType)
export class GazetteSearchResolver {
  @Query(() => GazetteSearchConnectionType, {
    description: bilingual(
      '检索公报全文；繁简、全半角均可，最多翻到第 1000 条。',
      'Searches the full text in either script; pages reach up to hit 1,000.',
    ),
  })
  searchGazette(
    @Arg('query', () => String, {
      description: bilingual(
        '词语、引号中的整句、发文字号；最多 500 字。',
        'Words, exact phrases in quotes, document numbers; 500 characters at most.',
      ),
    })
    query: string,
    @Arg('filter', () => GazetteFilterInput, {
      nullable: true,
      description: bilingual('限定范围。', 'Limits the search.'),
    })
    filter: GazetteFilterInput | null,
    @Arg('orderBy', () => SearchOrder, {
      defaultValue: SearchOrder.RELEVANCE,
      nullable: true,
      description: bilingual('次序。', 'The order of the hits.'),
    })
    orderBy: SearchOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ) {
    return searchGazette(ctx, { query, filter: filter ?? {}, orderBy: orderBy ?? SearchOrder.RELEVANCE, ...page });
  }

  @FieldResolver(() => [HighlightType], {
    description: bilingual('命中处，在原文字符上。', 'Where the query stands, on the original characters.'),
  })
  async highlights(@Root() { query, node }: FoundArticle, @Ctx() { loaders }: GraphContext) {
    return highlightsOf(query, node, (await loaders.body.load(node.id))?.body ?? '');
  }
}
