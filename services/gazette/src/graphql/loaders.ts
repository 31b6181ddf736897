import { createListLoader, createLoader } from '@dibao/shared/loader';
import type { GazetteContext } from '../context.ts';
import { articleBodies, articlesById, articlesOfDocuments, articlesOfIssues } from '../queries/articles.ts';
import { gazetteHoldings, gazettesById } from '../queries/gazettes.ts';
import { issuesById } from '../queries/issues.ts';

/** The loaders of one request: each turns all keys of one moment into one statement. */
export function createLoaders(ctx: GazetteContext) {
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
export type Loaders = ReturnType<typeof createLoaders>;
