import type { PlannedSearch } from './index-home.ts';
import * as sql from './index-sql.ts';
import type { MatchAttempt } from './match-plan.ts';
import {
  type SearchAnswer,
  type SearchFacets,
  type SearchHit,
  countedHits,
  exactNumberScore,
} from './search-request.ts';

/** The part of a PostgreSQL connection a search needs; all its statements run in one transaction. */
export interface SearchConnection {
  query<Row>(statement: string, parameters?: unknown[]): Promise<{ rows: Row[] }>;
}

interface Matches {
  readonly attempt: MatchAttempt;
  /** The rows that match: all of them, unless `isExact` is false. */
  readonly rows: readonly number[];
  readonly count: number;
  readonly isExact: boolean;
  readonly facets: SearchFacets;
}

/** Runs a planned search: what bears the number asked for, what matches and how often, then the page asked for. */
export async function runSearch(connection: SearchConnection, search: PlannedSearch): Promise<SearchAnswer> {
  const [state] = (await connection.query<{ generation: string }>(sql.selectState)).rows;
  const numbered = await findByNumber(connection, search);
  const matches = await findMatches(connection, search, numbered);
  const hits =
    search.orderBy === 'RELEVANCE'
      ? await rank(connection, search, matches, numbered)
      : await orderByDate(connection, search, matches);
  return {
    hits,
    totalCount: matches.count,
    totalIsExact: matches.isExact,
    facets: matches.facets,
    generation: state?.generation ?? '',
  };
}

interface NumberedRow {
  readonly n: number;
  readonly id: string;
}

async function findByNumber(connection: SearchConnection, search: PlannedSearch): Promise<readonly NumberedRow[]> {
  if (search.plan.numbers.length === 0) return [];
  return (await connection.query<NumberedRow>(sql.selectByNumber, [...filterParameters(search), search.plan.numbers]))
    .rows;
}

async function findMatches(
  connection: SearchConnection,
  search: PlannedSearch,
  numbered: readonly NumberedRow[],
): Promise<Matches> {
  let matches = noMatches;
  for (const attempt of search.plan.attempts) {
    matches = await match(connection, search, attempt, numbered);
    if (matches.count > 0) break;
  }
  return matches;
}

const noMatches: Matches = {
  attempt: { tokens: '', passages: [] },
  rows: [],
  count: 0,
  isExact: true,
  facets: { years: [], sections: [], gazettes: [], issuers: [] },
};

interface MatchRow {
  readonly facet: 'all' | keyof SearchFacets;
  readonly value: string;
  readonly count: number;
  readonly rows: number[] | null;
}

async function match(
  connection: SearchConnection,
  search: PlannedSearch,
  attempt: MatchAttempt,
  numbered: readonly NumberedRow[],
): Promise<Matches> {
  const { rows } = await connection.query<MatchRow>(sql.selectMatches, [
    ...filterParameters(search),
    attempt.tokens,
    search.plan.phrases,
    numbered.map((row) => row.n),
    countedHits + 1,
  ]);
  const all = rows.find((row) => row.facet === 'all');
  const count = all?.count ?? 0;
  const facet = (name: keyof SearchFacets) =>
    rows
      .filter((row) => row.facet === name)
      .map(({ value, count: hits }) => ({ value, count: hits }))
      .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  return {
    attempt,
    rows: all?.rows ?? [],
    count: Math.min(count, countedHits),
    isExact: count <= countedHits,
    facets: {
      years: facet('years'),
      sections: facet('sections'),
      gazettes: facet('gazettes'),
      issuers: facet('issuers'),
    },
  };
}

async function rank(
  connection: SearchConnection,
  search: PlannedSearch,
  matches: Matches,
  numbered: readonly NumberedRow[],
): Promise<readonly SearchHit[]> {
  const first = numbered.slice(search.offset, search.offset + search.limit);
  const shown = numbered.map((row) => row.n);
  const offset = Math.max(0, search.offset - numbered.length);
  const limit = search.limit - first.length;
  await connection.query(sql.forbidSorting);
  const { rows } = matches.isExact
    ? await connection.query<SearchHit>(sql.rankRows, [search.plan.ranking, matches.rows, shown, limit, offset])
    : await connection.query<SearchHit>(sql.rankAll, [
        ...filterParameters(search),
        search.plan.ranking,
        matches.attempt.passages,
        shown,
        limit,
        offset,
      ]);
  return [...first.map(({ id }) => ({ id, score: exactNumberScore })), ...rows];
}

async function orderByDate(
  connection: SearchConnection,
  search: PlannedSearch,
  matches: Matches,
): Promise<readonly SearchHit[]> {
  const direction = search.orderBy === 'NEWEST' ? 'desc' : 'asc';
  const page = [search.limit, search.offset];
  const { rows } = matches.isExact
    ? await connection.query<SearchHit>(sql.rowsByDate(direction), [matches.rows, ...page])
    : await connection.query<SearchHit>(sql.allByDate(direction), [
        ...filterParameters(search),
        matches.attempt.tokens,
        search.plan.phrases,
        ...page,
      ]);
  return rows;
}

function filterParameters({ filter }: PlannedSearch): unknown[] {
  const { gazetteIds, yearFrom, yearTo, sections, issuers } = filter;
  return [gazetteIds ?? null, yearFrom ?? null, yearTo ?? null, sections ?? null, issuers ?? null];
}
