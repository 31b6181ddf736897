import type { MatchPlan } from './match-plan.ts';
import type { SearchAnswer, SearchFilter, SearchOrder, SearchRow } from './search-request.ts';

/** A search as the home of an index runs it. */
export interface PlannedSearch {
  readonly plan: MatchPlan;
  readonly filter: SearchFilter;
  readonly orderBy: SearchOrder;
  readonly offset: number;
  readonly limit: number;
}

/** What an index says of itself when it is opened. */
export interface IndexState {
  /** The version of tables and tokens it was built with. */
  readonly version: number;
  readonly generation: string;
  readonly articles: number;
}

/** Where an index lives: tables and a BM25 index behind one connection. */
export interface IndexHome {
  /** Reads the index through to its texts; throws when it is damaged. */
  check(): Promise<IndexState>;
  /** Changes with every write. */
  generation(): Promise<string>;
  search(search: PlannedSearch): Promise<SearchAnswer>;
  /** Adds or replaces articles. At most 20 at once, or searches wait behind them. */
  upsert(rows: readonly SearchRow[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Fills a new index, faster than {@link upsert}; nothing can be found in it before {@link finishLoad}. */
  load(rows: readonly SearchRow[]): Promise<void>;
  finishLoad(epoch: string): Promise<void>;
  close(): Promise<void>;
}
