import { bilingual } from '@dibao/shared/bilingual';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../graph-context.ts';
import { type ArticleView, findArticle } from '../../queries/articles.ts';
import { GazetteArticleType } from '../types/gazette-article.type.ts';
import { GazetteIssueType } from '../types/gazette-issue.type.ts';
import { PolicyDocumentStub } from '../types/policy-document.type.ts';

@Resolver(() => GazetteArticleType)
export class GazetteArticleResolver {
  @Query(() => GazetteArticleType, {
    nullable: true,
    description: bilingual('公报中的一篇；两个参数恰好给出一个。', 'One article; give exactly one argument.'),
  })
  gazetteArticle(
    @Arg('id', () => ID, { nullable: true, description: bilingual('固定标识。', 'Its id.') }) id: string | null,
    @Arg('sourceId', () => String, {
      nullable: true,
      description: bilingual('导入时的标识。', 'The id it was imported with.'),
    })
    sourceId: string | null,
    @Ctx() ctx: GraphContext,
  ) {
    return findArticle(ctx, { id, sourceId });
  }

  @FieldResolver(() => GazetteIssueType, { description: bilingual('所在的一期。', 'Its issue.') })
  issue(@Root() { issueId }: ArticleView, @Ctx() { loaders }: GraphContext) {
    return loaders.issue.load(issueId);
  }

  @FieldResolver(() => String, { description: bilingual('正文，与刊登的一致。', 'Its text as printed.') })
  async body(@Root() { id }: ArticleView, @Ctx() { loaders }: GraphContext) {
    return (await loaders.body.load(id))?.body;
  }

  @FieldResolver(() => PolicyDocumentStub, {
    nullable: true,
    description: bilingual(
      '字号相同的政策文件；没有或不公开时为空。',
      'The policy document of its number; null when there is none the public may know of.',
    ),
  })
  document(@Root() { documentId }: ArticleView): PolicyDocumentStub | null {
    return documentId === null ? null : { id: documentId };
  }
}
