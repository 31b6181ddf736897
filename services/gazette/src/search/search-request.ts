/** An article as the index takes it. */
export interface SearchRow {
  readonly id: string;
  readonly gazetteId: string;
  readonly year: number;
  readonly section: string | null;
  readonly issuer: string | null;
  /** Calendar date, `2026-11-22`. */
  readonly publishedOn: string | null;
  readonly documentNumber: string | null;
  /** The original texts to be found by: title, body … A phrase never reaches from one into the next. */
  readonly texts: readonly string[];
}

/** Limits a search; what is left out does not limit. */
export interface SearchFilter {
  readonly gazetteIds?: readonly string[];
  readonly yearFrom?: number;
  readonly yearTo?: number;
  readonly sections?: readonly string[];
  readonly issuers?: readonly string[];
}

/** Orders of hits, as in the public schema. */
export const SearchOrder = { RELEVANCE: 'RELEVANCE', NEWEST: 'NEWEST', OLDEST: 'OLDEST' } as const;
export type SearchOrder = (typeof SearchOrder)[keyof typeof SearchOrder];

export interface SearchRequest {
  /** As the reader typed it. */
  readonly query: string;
  readonly filter?: SearchFilter;
  readonly orderBy?: SearchOrder;
  /** Hits to pass over: at most {@link deepestOffset}. */
  readonly offset?: number;
  readonly limit: number;
}

/** One value of a facet and how many hits have it. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface SearchFacets {
  readonly years: readonly FacetCount[];
  readonly sections: readonly FacetCount[];
  readonly gazettes: readonly FacetCount[];
  readonly issuers: readonly FacetCount[];
}

export interface SearchHit {
  readonly id: string;
  /** BM25 score; {@link exactNumberScore} for the article that bears the document number asked for; 0 when ordered by date. */
  readonly score: number;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Hits in all, counted up to {@link countedHits}. */
  readonly totalCount: number;
  /** False when there are more than were counted; facets then describe the counted ones. */
  readonly totalIsExact: boolean;
  readonly facets: SearchFacets;
  /** Changes with every write: pages of two generations do not fit together. */
  readonly generation: string;
}

/** The score of an article found by its own document number: above any BM25 score. */
export const exactNumberScore = 1000;
/** Hits are counted up to here; counting one common word of a large archive to its end takes 400 ms. */
export const countedHits = 10_000;
/** How far a reader can page: the order shifts under writes, and nobody reads the fifty-first page. */
export const deepestOffset = 1000;
