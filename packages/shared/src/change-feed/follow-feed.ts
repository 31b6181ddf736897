import { query } from '../query.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { serviceViewer } from '../auth.ts';
import { HubError } from '../errors.ts';
import { identityHeader, type IdentitySigner } from '../identity.ts';
import type { Log } from '../log.ts';
import type { Em, Orm } from '../orm.ts';
import { feedPath, type FeedPage } from './feed-page.ts';
import { createWatermark } from './watermark.ts';

/** Follows a feed of another service, keeping its own place in its own database. */
export interface FeedFollower extends AsyncDisposable {
  /** The last position applied and committed here. */
  readonly position: number;
  /** Resolves once everything up to `position` is applied; throws GATEWAY_TIMEOUT when it takes longer than `deadline` milliseconds. */
  reached(position: number, deadline: number): Promise<void>;
}

export interface FollowFeedOptions<T> {
  /** The service that follows, as it is known to the other side. */
  readonly service: string;
  readonly feed: string;
  /** The base URL of the service that serves the feed. */
  readonly url: string;
  readonly signer: IdentitySigner;
  readonly orm: Orm;
  readonly log: Log;
  /** Applies a page inside the transaction that also moves the stored place: each item takes effect exactly once. */
  readonly apply: (em: Em, items: readonly T[]) => Promise<void>;
  /** Waits for what `apply` relies on, such as another follower, before the transaction begins. A failure is retried. */
  readonly prepare?: (signal: AbortSignal) => Promise<void>;
  readonly pageSize?: number;
}

/** The table in which a follower keeps its places; a migration of the following service creates it. */
export const feedPlaceSql = `create table feed_place (feed text primary key, position bigint not null);`;

const longPoll = 20;

/** Starts to follow; retries with backoff for ever, since the other side may be restarted at any time. */
export async function followFeed<T>(options: FollowFeedOptions<T>): Promise<FeedFollower> {
  const { orm, feed, log } = options;
  const stopped = new AbortController();
  const mark = createWatermark(await readPlace(orm.em.fork(), feed));

  async function step(): Promise<void> {
    const position = mark.value;
    const page = await fetchPage(options, position, stopped.signal);
    if (page.head < position) log.error({ feed, position, head: page.head }, 'feed-behind-its-follower');
    if (page.last === position) return;
    await options.prepare?.(stopped.signal);
    await orm.em.fork().transactional(async (em) => {
      await options.apply(em, page.items);
      await query(
        em,
        `insert into feed_place (feed, position) values (?, ?) on conflict (feed) do update set position = excluded.position`,
        [feed, page.last],
      );
    });
    mark.advance(page.last);
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (!stopped.signal.aborted) {
      try {
        await step();
        failures = 0;
      } catch (error) {
        if (stopped.signal.aborted) return;
        failures += 1;
        const pause = Math.min(10_000, 100 * 2 ** failures);
        log.warn({ err: error, feed, position: mark.value, pause }, 'feed-retry');
        await sleep(pause, undefined, { signal: stopped.signal }).catch(() => undefined);
      }
    }
  }

  const running = run();
  return {
    get position() {
      return mark.value;
    },
    async reached(target, deadline) {
      const reached = await mark.reach(target, AbortSignal.any([stopped.signal, AbortSignal.timeout(deadline)]));
      if (!reached) throw HubError.timeout(feed);
    },
    async [Symbol.asyncDispose]() {
      stopped.abort();
      await running;
    },
  };
}

async function readPlace(em: Em, feed: string): Promise<number> {
  const [place] = await query<{ position: string }[]>(em, `select position from feed_place where feed = ?`, [feed]);
  return Number(place?.position ?? 0);
}

async function fetchPage<T>(options: FollowFeedOptions<T>, after: number, signal: AbortSignal): Promise<FeedPage<T>> {
  const page = new URLSearchParams({
    after: String(after),
    limit: String(options.pageSize ?? 500),
    wait: String(longPoll),
  });
  const response = await fetch(`${options.url}${feedPath(options.feed)}?${page}`, {
    headers: { [identityHeader]: await options.signer.sign(serviceViewer(options.service)) },
    signal: AbortSignal.any([signal, AbortSignal.timeout((longPoll + 10) * 1_000)]),
  });
  if (!response.ok)
    throw new Error(`${options.feed} answered ${response.status}: ${(await response.text()).slice(0, 200)}`);
  return (await response.json()) as FeedPage<T>;
}
