import { type Connection, type PageWanted, pageSize } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { MediaContext } from '../context.ts';
import { refusalsOf } from '../rules/repost-refusal.ts';
import { requireChannelInSight } from './channel-sight.ts';
import { allOf, condition, type Condition, given } from './condition.ts';
import { repostCandidates, type RepostCandidate } from './repost-facts.ts';

export interface RepostableWanted extends PageWanted {
  readonly channelId: string;
  /** On one of these topics at least; null: on any. */
  readonly topics?: readonly string[] | null;
  /** Only what the channel has not posted or reported. */
  readonly notYetPosted: boolean;
}

/** A release as another service's entity is named. */
export interface ReleaseReference {
  readonly id: string;
}

const batch = 500;
/** However little of it may be reposted, one page looks at no more than this many releases. */
const mostLookedAt = 10_000;

/**
 * What a channel may repost now, the latest first: what no refusal of repostCheck stands against, decided by the same rule
 * row by row. A page that looked at {@link mostLookedAt} releases ends there and tells where to go on.
 */
export async function repostableReleases(
  ctx: MediaContext,
  { channelId, topics, notYetPosted, first: wanted, after }: RepostableWanted,
): Promise<Connection<ReleaseReference>> {
  const channel = await requireChannelInSight(ctx, channelId);
  const first = pageSize(wanted);
  const today = shanghaiDate(ctx.clock.now());
  const found: RepostCandidate[] = [];
  let place = given(after, afterCursor);
  let last: string | null = after ?? null;
  let isExhausted = false;
  for (let seen = 0; seen < mostLookedAt && found.length <= first && !isExhausted; seen += batch) {
    const where = allOf([place, standing, given(topics, onTopics), notYetPosted ? notPostedBy(channelId) : null]);
    const candidates = await repostCandidates(ctx.em, channel, where, today, batch);
    found.push(...candidates.filter(({ facts }) => refusalsOf({ release: facts, channel }, today).length === 0));
    const end = candidates.at(-1);
    if (end !== undefined) {
      last = cursorOf(end);
      place = behind(end.enteredLogAt.toISOString(), end.id);
    }
    isExhausted = candidates.length < batch;
  }
  const edges = found.slice(0, first).map((row) => ({ node: { id: row.id }, cursor: cursorOf(row) }));
  const isFull = found.length > first;
  const endCursor = isFull ? (edges.at(-1)?.cursor ?? null) : last;
  return { edges, pageInfo: { endCursor, hasNextPage: isFull ? first > 0 : !isExhausted } };
}

/** What can be told in the database alone, so that most of what is refused is never read. */
const standing = condition(`r.withdrawn_at is null and r.legal_force not in ('EXPIRED', 'REPEALED')`);

function onTopics(topics: readonly string[]): Condition {
  return condition('r.topics && ?::text[]', topics);
}

function notPostedBy(channelId: string): Condition {
  return condition(
    `not exists (select from repost_duty d where d.release_id = r.id and d.channel_id = ?::uuid
       and d.kind in ('REPOST', 'REPLACE') and d.url is not null and d.state <> 'GONE')
     and not exists (select from post p where p.release_id = r.id and p.channel_id = ?::uuid and p.state = 'POSTED')`,
    channelId,
    channelId,
  );
}

function cursorOf({ enteredLogAt, id }: RepostCandidate): string {
  return encodeCursor('repostable', [enteredLogAt.toISOString(), id]);
}

function afterCursor(cursor: string): Condition {
  const [at, id] = decodeRowCursor('repostable', cursor, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  return behind(at, id);
}

/** The log tells its times in milliseconds, as a cursor does. */
function behind(at: string | null, id: string): Condition {
  return condition('(r.entered_log_at, r.id) < (?::timestamptz, ?::uuid)', at, id);
}
