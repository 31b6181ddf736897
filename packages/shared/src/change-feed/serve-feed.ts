import { requireScope, Scope } from '../auth.ts';
import { HubError } from '../errors.ts';
import { sendJson } from '../http.ts';
import type { InternalRoute } from '../subgraph-server.ts';
import type { FeedEpoch, FeedPage } from './feed-page.ts';
import type { Tail } from './tail.ts';

export interface FeedSource<T> {
  /** The present epoch first. */
  readonly epochs: readonly FeedEpoch[];
  readonly tail: Tail;
  /** The head by the table: whoever asks must hear of what is committed, also before the tail does. */
  readonly head: () => Promise<number>;
  /** At most `limit` items after the position, in order, with the position each stands at. */
  readonly read: (
    after: number,
    limit: number,
    signal: AbortSignal,
  ) => Promise<readonly (T & { readonly position: number })[]>;
}

const most = 1_000;
const longest = 30;

/**
 * An internal feed for other services: `?after=POSITION&limit=N&wait=SECONDS`. With nothing new the answer is held
 * back for at most `wait` seconds, so that a follower is told at once and never polls in a hurry.
 */
export function createFeedRoute<T>(source: FeedSource<T>): InternalRoute {
  return async (request, response, { viewer, signal }) => {
    requireScope(viewer, Scope.feeds);
    const query = new URL(request.url ?? '/', 'http://service').searchParams;
    const after = whole(query, 'after', 0, Number.MAX_SAFE_INTEGER);
    const limit = whole(query, 'limit', most, most);
    const wait = whole(query, 'wait', 0, longest);
    source.tail.advance(await source.head());
    // Who stands past the end has lost its place and is told so at once.
    if (after <= source.tail.head)
      await source.tail.waitPast(after, AbortSignal.any([signal, AbortSignal.timeout(wait * 1_000)]));
    const items = await source.read(after, limit, signal);
    const page: FeedPage<T> = {
      items,
      last: items.at(-1)?.position ?? after,
      head: Math.max(source.tail.head, items.at(-1)?.position ?? 0),
      epochs: source.epochs,
    };
    sendJson(response, 200, page);
  };
}

function whole(query: URLSearchParams, name: string, otherwise: number, largest: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value))
    throw HubError.badInput(`${name} 应为非负整数。`, `"${name}" must be a whole number.`);
  return Math.min(value, largest);
}
