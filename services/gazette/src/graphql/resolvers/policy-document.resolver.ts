import { bilingual } from '@dibao/shared/bilingual';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isId } from '@dibao/shared/ids';
import type { GraphContext } from '../graph-context.ts';
import { GazetteArticleType } from '../types/gazette-article.type.ts';
import { PolicyDocumentStub } from '../types/policy-document.type.ts';

@Resolver(() => PolicyDocumentStub)
export class PolicyDocumentResolver {
  @FieldResolver(() => [GazetteArticleType], {
    nullable: true,
    description: bilingual(
      '刊登此文件的公报各篇，先刊登的在前。',
      'Where gazettes print it, the first printing first.',
    ),
  })
  gazetteArticles(@Root() { id }: PolicyDocumentStub, @Ctx() { loaders }: GraphContext) {
    return isId(id) ? loaders.articlesOfDocument.load(id) : [];
  }
}
