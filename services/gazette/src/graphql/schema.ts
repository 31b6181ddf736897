import { isId } from '@dibao/shared/ids';
import { createSubgraph, type Subgraph } from '@dibao/shared/subgraph';
import type { GraphContext } from './graph-context.ts';
import { GazetteArticleResolver } from './resolvers/gazette-article.resolver.ts';
import { GazetteIssueResolver } from './resolvers/gazette-issue.resolver.ts';
import { GazetteSearchResolver } from './resolvers/gazette-search.resolver.ts';
import { GazetteResolver } from './resolvers/gazette.resolver.ts';
import { PolicyDocumentResolver } from './resolvers/policy-document.resolver.ts';
import { registerEnums } from './types/enums.ts';

/** The gazette subgraph; needs no database to be made. */
export function createGazetteSubgraph(): Subgraph {
  registerEnums();
  return createSubgraph<GraphContext>({
    resolvers: [
      GazetteResolver,
      GazetteIssueResolver,
      GazetteArticleResolver,
      GazetteSearchResolver,
      PolicyDocumentResolver,
    ],
    references: {
      GazetteIssue: ({ id }, { loaders }) => (isId(id) ? loaders.issue.load(id) : null),
      GazetteArticle: ({ id }, { loaders }) => (isId(id) ? loaders.article.load(id) : null),
      PolicyDocument: ({ id }) => ({ id }),
    },
  });
}
