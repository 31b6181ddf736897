import { query } from '../query.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { serviceViewer } from '../auth.ts';
import { type Clock, systemClock } from '../clock.ts';
import { ErrorCode, HubError } from '../errors.ts';
import { identityHeader, type IdentitySigner } from '../identity.ts';
import type { Log } from '../log.ts';
import type { Em, Orm } from '../orm.ts';
import { feedPath, type FeedPage } from './feed-page.ts';
import { createFollowerHealth } from './follower-health.ts';
import { type FollowerPlace, isPlaceKept } from './follower-place.ts';
import { createWatermark } from './watermark.ts';

/** Follows a feed of another service, keeping its own place in its own database. */
export interface FeedFollower extends AsyncDisposable {
  /** The last position applied and committed here. */
  readonly position: number;
  /** Resolves once everything up to `position` is applied; throws GATEWAY_TIMEOUT when it takes longer than `deadline` milliseconds. */
  reached(position: number, deadline: number): Promise<void>;
  /** Throws SERVICE_UNAVAILABLE when this has failed for over a minute, or has lost its place and stopped. */
  checkReady(): void;
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
  /** Items applied in one transaction; what one of them costs decides. */
  readonly pageSize?: number;
  readonly clock?: Clock;
}

/** The table in which a follower keeps its places; a migration of the following service creates it. */
export const feedPlaceSql = `create table feed_place (feed text primary key, position bigint not null, epoch text not null);`;

const longPoll = 20;

/**
 * Starts to follow; retries with backoff for ever, since the other side may be restarted at any time. Only where the feed
 * no longer holds what was read from it (see {@link isPlaceKept}) it stops: what is skipped there is lost without a trace.
 */
export async function followFeed<T>(options: FollowFeedOptions<T>): Promise<FeedFollower> {
  const { orm, feed, log, clock = systemClock } = options;
  const stopped = new AbortController();
  const health = createFollowerHealth(feed, clock);
  const place = await readPlace(orm.em.fork(), feed);
  const mark = createWatermark(place.position);
  let { epoch } = place;

  async function step(): Promise<void> {
    const position = mark.value;
    const page = await fetchPage(options, position, stopped.signal);
    if (!isPlaceKept({ position, epoch }, page)) throw new PlaceLost(feed, position);
    health.behind(page.head - position);
    const [present] = page.epochs;
    if (page.last === position || present === undefined) return;
    await options.prepare?.(stopped.signal);
    await orm.em.fork().transactional(async (em) => {
      await options.apply(em, page.items);
      await query(
        em,
        `insert into feed_place (feed, position, epoch) values (?, ?, ?)
         on conflict (feed) do update set position = excluded.position, epoch = excluded.epoch`,
        [feed, page.last, present.epoch],
      );
    });
    ({ epoch } = present);
    mark.advance(page.last);
    health.behind(page.head - page.last);
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (!stopped.signal.aborted) {
      try {
        await step();
        failures = 0;
        health.succeeded();
      } catch (error) {
        if (stopped.signal.aborted) return;
        if (error instanceof PlaceLost) {
          log.error({ err: error, feed, position: mark.value, epoch }, 'feed-place-lost');
          health.ended(error);
          return;
        }
        failures += 1;
        const level = health.failed(error) ? 'error' : 'warn';
        const pause = Math.min(10_000, 100 * 2 ** failures);
        log[level]({ err: error, feed, position: mark.value, pause }, 'feed-retry');
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
    checkReady: health.check,
    async [Symbol.asyncDispose]() {
      stopped.abort();
      await running;
    },
  };
}

/** The feed has another history than the one that was read. */
class PlaceLost extends HubError {
  constructor(feed: string, position: number) {
    super(ErrorCode.SERVICE_UNAVAILABLE, {
      zh: `馈送 ${feed} 已不含本服务读到的第 ${position} 条：它的数据库被单独换过。请用 pnpm hub restore 一并恢复三个数据库。`,
      en: `The feed ${feed} no longer holds position ${position}, which this service has read: its database was replaced alone. Restore all three together with pnpm hub restore.`,
    });
  }
}

async function readPlace(em: Em, feed: string): Promise<FollowerPlace> {
  const [place] = await query<{ position: string; epoch: string }[]>(
    em,
    `select position, epoch from feed_place where feed = ?`,
    [feed],
  );
  return { position: Number(place?.position ?? 0), epoch: place?.epoch ?? null };
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
