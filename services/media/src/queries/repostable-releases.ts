import type { Connection, PageWanted } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { MediaContext } from '../context.ts';
import { refusalsOf } from '../rules/repost-refusal.ts';
import { requireChannelInSight } from './channel-sight.ts';
import { allOf, condition, type Condition, given } from './condition.ts';
import { newestFirst, repostCandidates, type RepostCandidate } from './repost-facts.ts';
import { scannedPage } from './scanned-page.ts';

export interface RepostableWanted extends PageWanted {
  readonly channelId: string;
  /** On one of these topics at least; null: on any. */
  readonly topics?: readonly string[] | null;
  /** Only what the channel has not posted or reported. */
  readonly notYetPosted: boolean;
}

/**
 * What a channel may repost now, the latest first: what no refusal of repostCheck stands against, decided by the same rule
 * row by row.
 */
export async function repostableReleases(
  ctx: MediaContext,
  { channelId, topics, notYetPosted, ...page }: RepostableWanted,
): Promise<Connection<RepostCandidate>> {
  const channel = await requireChannelInSight(ctx, channelId);
  const today = shanghaiDate(ctx.clock.now());
  const where = [standing, given(topics, onTopics), notYetPosted ? notPostedBy(channelId) : null];
  return scannedPage(
    {
      read: (after, limit) =>
        repostCandidates(ctx.em, channel, allOf([given(after, behind), ...where]), today, limit, newestFirst),
      isWanted: ({ facts }) => refusalsOf({ release: facts, channel }, today).length === 0,
      cursorOf: ({ enteredLogAt, id }) => encodeCursor('repostable', [enteredLogAt.toISOString(), id]),
    },
    page,
  );
}

/** What can be told in the database alone, so that most of what is refused is never read. */
export const standing = condition(`r.withdrawn_at is null and r.legal_force not in ('EXPIRED', 'REPEALED')`);

export function onTopics(topics: readonly string[]): Condition {
  return condition('r.topics && ?::text[]', topics);
}

/** Nothing of it was posted by the channel, as far as it reported. */
export function notPostedBy(channelId: string): Condition {
  return condition(
    `not exists (select from repost_duty d where d.release_id = r.id and d.channel_id = ?::uuid
       and d.kind in ('REPOST', 'REPLACE') and d.url is not null and d.state <> 'GONE')
     and not exists (select from post p where p.release_id = r.id and p.channel_id = ?::uuid and p.state = 'POSTED')`,
    channelId,
    channelId,
  );
}

/** The log tells its times in milliseconds, as a cursor does. */
function behind(cursor: string): Condition {
  const [at, id] = decodeRowCursor('repostable', cursor, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  return condition('(r.entered_log_at, r.id) < (?::timestamptz, ?::uuid)', at, id);
}
