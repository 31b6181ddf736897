import { bilingual } from '@dibao/shared/bilingual';
import { PageArgs } from '@dibao/shared/connection';
import { isId } from '@dibao/shared/ids';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../graph-context.ts';
import { type IssueView, listIssues } from '../../queries/issues.ts';
import { formatIssueNumber } from '../../rules/issue-number.ts';
import { GazetteIssueFilterInput } from '../inputs/filters.ts';
import { GazetteArticleType } from '../types/gazette-article.type.ts';
import { GazetteIssueConnection, GazetteIssueType } from '../types/gazette-issue.type.ts';
import { GazetteType } from '../types/gazette.type.ts';

@Resolver(() => GazetteIssueType)
export class GazetteIssueResolver {
  @Query(() => GazetteIssueType, { nullable: true, description: bilingual('一期公报。', 'One issue.') })
  gazetteIssue(
    @Arg('id', () => ID, { description: bilingual('固定标识。', 'Its id.') }) id: string,
    @Ctx() { loaders }: GraphContext,
  ) {
    return isId(id) ? loaders.issue.load(id) : null;
  }

  @Query(() => GazetteIssueConnection, {
    description: bilingual('各期公报，年份和期号大的在前。', 'Issues, the newest year and number first.'),
  })
  gazetteIssues(
    @Arg('filter', () => GazetteIssueFilterInput, {
      nullable: true,
      description: bilingual('要哪些期。', 'Which issues are wanted.'),
    })
    filter: GazetteIssueFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ) {
    return listIssues(ctx, filter ?? {}, page);
  }

  @FieldResolver(() => GazetteType, { description: bilingual('所属公报。', 'The gazette it belongs to.') })
  gazette(@Root() { gazetteId }: IssueView, @Ctx() { loaders }: GraphContext) {
    return loaders.gazette.load(gazetteId);
  }

  @FieldResolver(() => String, {
    description: bilingual('规范写法，如“第5、6期合刊（总第738期）”。', 'Its number written out in full.'),
  })
  label(@Root() { kind, numbers, isOwnSeries, totalNumber }: IssueView) {
    return formatIssueNumber({ kind, numbers, isOwnSeries, total: totalNumber });
  }

  @FieldResolver(() => [GazetteArticleType], {
    description: bilingual('目录：本期各篇，按刊登次序。', 'Its contents, in the order of print.'),
  })
  articles(@Root() { id }: IssueView, @Ctx() { loaders }: GraphContext) {
    return loaders.articlesOfIssue.load(id);
  }
}
