import { createListLoader, createLoader } from '@dibao/shared/loader';
import type DataLoader from 'dataloader';
import type { GazetteContext } from '../context.ts';
import {
  articleBodies,
  articlesById,
  articlesOfDocuments,
  articlesOfIssues,
  type ArticleBody,
  type ArticleView,
} from '../queries/articles.ts';
import { type GazetteHoldings, gazetteHoldings, gazettesById, type GazetteView } from '../queries/gazettes.ts';
import { issuesById, type IssueView } from '../queries/issues.ts';

/** The loaders of one request: each turns all keys of one moment into one statement. */
export interface Loaders {
  readonly gazette: DataLoader<string, GazetteView | null>;
  readonly holdings: DataLoader<string, GazetteHoldings | null>;
  readonly issue: DataLoader<string, IssueView | null>;
  readonly article: DataLoader<string, ArticleView | null>;
  readonly articlesOfIssue: DataLoader<string, ArticleView[]>;
  readonly articlesOfDocument: DataLoader<string, ArticleView[]>;
  readonly body: DataLoader<string, ArticleBody | null>;
}

export function createLoaders(ctx: GazetteContext): Loaders {
  return {
    gazette: createLoader(
      (ids) => gazettesById(ctx, ids),
      ({ id }) => id,
    ),
    holdings: createLoader(
      (ids) => gazetteHoldings(ctx, ids),
      ({ gazetteId }) => gazetteId,
    ),
    issue: createLoader(
      (ids) => issuesById(ctx, ids),
      ({ id }) => id,
    ),
    article: createLoader(
      (ids) => articlesById(ctx, ids),
      ({ id }) => id,
    ),
    articlesOfIssue: createListLoader(
      (ids) => articlesOfIssues(ctx, ids),
      ({ issueId }) => issueId,
    ),
    articlesOfDocument: createListLoader(
      (ids) => articlesOfDocuments(ctx, ids),
      ({ documentId }) => documentId ?? '',
    ),
    body: createLoader(
      (ids) => articleBodies(ctx, ids),
      ({ id }) => id,
    ),
  };
}
