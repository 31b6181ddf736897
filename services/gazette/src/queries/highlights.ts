import { type Highlight, highlight } from '../search/highlight.ts';
import type { SearchQuery } from '../search/query.ts';
import type { ArticleView } from './articles.ts';

/** Where a query stands in the fields of an article, on its original characters; fields without it are left out. */
export function highlightsOf(query: SearchQuery, article: ArticleView, body: string): Highlight[] {
  const { title, documentNumber, issuer, keywords } = article;
  const fields = { title, documentNumber, issuer, keywords: keywords.join('；'), body };
  return Object.entries(fields).flatMap(([field, text]) => {
    const found = text ? highlight(field, text, query) : null;
    return found === null ? [] : [found];
  });
}
