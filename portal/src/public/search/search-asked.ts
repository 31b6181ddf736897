import type { GazetteFilter, GazetteOrder } from '../../generated/graphql.ts';

/** What the address of a search says. */
export interface SearchAsked {
  readonly query: string;
  readonly orderBy: GazetteOrder;
  readonly filter: GazetteFilter;
  readonly after: string | null;
}

const orders: Readonly<Record<string, GazetteOrder>> = { newest: 'NEWEST', oldest: 'OLDEST' };

/** Reads the address; what is no filter of ours is left aside. */
export function searchAsked({ searchParams }: URL): SearchAsked {
  const list = (name: string) => (searchParams.has(name) ? searchParams.getAll(name) : null);
  const year = Number(searchParams.get('year')) || null;
  return {
    query: (searchParams.get('q') ?? '').trim().slice(0, 200),
    orderBy: orders[searchParams.get('order') ?? ''] ?? 'RELEVANCE',
    filter: {
      gazetteIds: list('gazette'),
      sections: list('section'),
      issuers: list('issuer'),
      yearFrom: year,
      yearTo: year,
    },
    after: searchParams.get('after'),
  };
}
