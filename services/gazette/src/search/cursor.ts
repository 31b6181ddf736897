import { createHash } from 'node:crypto';
import { decodeCursor, encodeCursor, unknownCursor } from '@dibao/shared/cursor';
import { ErrorCode, HubError } from '@dibao/shared/errors';
import { type SearchFilter, type SearchOrder, deepestOffset } from './search-request.ts';

/** What a page of a search continues. */
export interface SearchIdentity {
  readonly query: string;
  readonly filter: SearchFilter;
  readonly orderBy: SearchOrder;
}

/** A place in the results of one search over one state of the index. */
export interface SearchPlace {
  readonly generation: string;
  /** How many hits lie before it. */
  readonly offset: number;
}

const list = 'gazette-search';

/** The cursor for a place in a search's results. */
export function encodeSearchCursor(search: SearchIdentity, { generation, offset }: SearchPlace): string {
  return encodeCursor(list, [hashOf(search), generation, offset]);
}

/** The place a cursor stands for. Throws CURSOR_UNKNOWN for anything this very search never issued. */
export function decodeSearchCursor(search: SearchIdentity, cursor: string): SearchPlace {
  const [hash, generation, offset, ...more] = decodeCursor(list, cursor);
  const isPlace = typeof generation === 'string' && typeof offset === 'number' && Number.isInteger(offset);
  if (!isPlace || more.length > 0 || hash !== hashOf(search)) throw unknownCursor(cursor);
  if (offset < 1 || offset > deepestOffset) throw unknownCursor(cursor);
  return { generation, offset };
}

/** The error for a cursor of an earlier state of the index: the order has shifted, so going on could repeat or skip a hit. */
export function indexHasChanged(): HubError {
  return new HubError(ErrorCode.CURSOR_EPOCH, {
    zh: '检索索引在翻页期间有更新，排序已变。请从第一页重新检索。',
    en: 'The search index has changed since that page, and its order with it. Search again from the first page.',
  });
}

// Keys in a fixed order and lists sorted: the same search, written differently, has the same cursors.
function hashOf({ query, filter, orderBy }: SearchIdentity): string {
  const { gazetteIds, yearFrom, yearTo, sections, issuers } = filter;
  const sorted = (values: readonly string[] | undefined) => values?.toSorted() ?? null;
  const parts = [query, orderBy, yearFrom ?? null, yearTo ?? null, ...[gazetteIds, sections, issuers].map(sorted)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}
