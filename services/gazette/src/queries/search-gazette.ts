import { pageSize } from '@dibao/shared/connection';
import { HubError } from '@dibao/shared/errors';
import { isId } from '@dibao/shared/ids';
import type { GazetteContext } from '../context.ts';
import { isStorableText } from '../rules/storable-text.ts';
import { decodeSearchCursor, encodeSearchCursor, indexHasChanged, type SearchIdentity } from '../search/cursor.ts';
import { isEmptyQuery, longestQuery, parseSearchQuery, type SearchQuery } from '../search/query.ts';
import {
  deepestOffset,
  type FacetCount,
  type SearchFacets,
  type SearchFilter,
  type SearchHit,
  type SearchOrder,
} from '../search/search-request.ts';
import { articlesById, type ArticleView } from './articles.ts';
import { gazettesById } from './gazettes.ts';

/** A filter as GraphQL gives it; null limits as little as nothing. */
export type FoundFilter = { readonly [Key in keyof SearchFilter]?: SearchFilter[Key] | null };

export interface GazetteSearch {
  readonly query: string;
  readonly filter: FoundFilter;
  readonly orderBy: SearchOrder;
  readonly first?: number | null | undefined;
  readonly after?: string | null;
}

export interface FoundArticle {
  readonly node: ArticleView;
  readonly score: number;
  readonly cursor: string;
  /** What was asked for, so that the places where it stands can be shown. */
  readonly query: SearchQuery;
}

/** A value of a facet with what people call it. */
export interface LabelledFacet extends FacetCount {
  readonly label: string;
}

export interface FoundPage {
  readonly totalCount: number;
  readonly totalIsExact: boolean;
  readonly edges: readonly FoundArticle[];
  readonly facets: { readonly [Key in keyof SearchFacets]: readonly LabelledFacet[] };
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/**
 * Searches the archive. Throws BAD_USER_INPUT for a query with nothing to search for, CURSOR_UNKNOWN for a cursor of
 * another search and CURSOR_EPOCH when the index has changed since the page before.
 */
export async function searchGazette(ctx: GazetteContext, search: GazetteSearch): Promise<FoundPage> {
  const query = readQuery(search.query);
  const identity: SearchIdentity = { query: search.query, filter: readFilter(search.filter), orderBy: search.orderBy };
  const place = search.after ? decodeSearchCursor(identity, search.after) : null;
  const offset = place?.offset ?? 0;
  const first = Math.min(pageSize(search.first), deepestOffset - offset);
  const answer = await ctx.archiveIndex.search({ ...identity, offset, limit: first + 1 });
  if (place !== null && place.generation !== answer.generation) throw indexHasChanged();
  const cursorAfter = (hits: number) =>
    encodeSearchCursor(identity, { generation: answer.generation, offset: offset + hits });
  const shown = Math.min(first, answer.hits.length);
  const hasMore = answer.hits.length > first && offset + first < deepestOffset;
  return {
    totalCount: answer.totalCount,
    totalIsExact: answer.totalIsExact,
    edges: await toEdges(ctx, answer.hits.slice(0, shown), (hits) => ({ query, cursor: cursorAfter(hits) })),
    facets: await labelled(ctx, answer.facets),
    pageInfo: { endCursor: shown === 0 ? null : cursorAfter(shown), hasNextPage: hasMore },
  };
}

async function toEdges(
  ctx: GazetteContext,
  hits: readonly SearchHit[],
  rest: (hits: number) => Pick<FoundArticle, 'query' | 'cursor'>,
): Promise<FoundArticle[]> {
  const articles = await articlesById(
    ctx,
    hits.map(({ id }) => id),
  );
  // The index may know an article for a moment that the archive has lost to a restore.
  const byId = new Map(articles.map((article) => [article.id, article]));
  return hits.flatMap(({ id, score }, index) => {
    const node = byId.get(id);
    return node === undefined ? [] : [{ node, score, ...rest(index + 1) }];
  });
}

function readQuery(raw: string): SearchQuery {
  if (raw.length > longestQuery) {
    throw HubError.badInput(
      `检索词为 ${raw.length} 个字符，最多 ${longestQuery} 个。请只保留要找的词句。`,
      `The query has ${raw.length} characters; the limit is ${longestQuery}. Keep only what you are looking for.`,
    );
  }
  const query = parseSearchQuery(raw);
  if (!isEmptyQuery(query) && isStorableText(raw)) return query;
  throw HubError.badInput(
    '检索词中没有可检索的文字。请输入词语、“整句”或发文字号；若要逐期浏览，请用 gazetteIssues。',
    'There is nothing to search for in the query. Give words, an "exact phrase" or a document number; to browse, use gazetteIssues.',
  );
}

function readFilter({ gazetteIds, yearFrom, yearTo, sections, issuers }: FoundFilter): SearchFilter {
  return {
    ...(gazetteIds && { gazetteIds }),
    ...(typeof yearFrom === 'number' && { yearFrom }),
    ...(typeof yearTo === 'number' && { yearTo }),
    ...(sections && { sections: sections.filter(isStorableText) }),
    ...(issuers && { issuers: issuers.filter(isStorableText) }),
  };
}

async function labelled(ctx: GazetteContext, facets: SearchFacets): Promise<FoundPage['facets']> {
  const ids = facets.gazettes.map(({ value }) => value).filter(isId);
  const gazettes = new Map((await gazettesById(ctx, ids)).map(({ id, name }) => [id, name]));
  const label = (counts: readonly FacetCount[], of: (value: string) => string = String) =>
    counts.map((count) => ({ ...count, label: of(count.value) }));
  return {
    years: label(facets.years, (year) => `${year}年`),
    sections: label(facets.sections),
    gazettes: label(facets.gazettes, (id) => gazettes.get(id) ?? id),
    issuers: label(facets.issuers),
  };
}
