import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

/** When each channel last posted, as far as the hub knows: reported or seen copies, and posts. Channels without one are left out. */
export async function lastPosts(
  em: Em,
  channelIds: readonly string[],
): Promise<{ readonly channelId: string; readonly at: Date }[]> {
  const rows = await query<{ channelId: string; at: Date }[]>(
    em,
    `select channel_id as "channelId", max(at) as at from (
       select channel_id, greatest(claimed_at, first_seen_at, declared_at) as at from repost_duty
       where channel_id = any (?::uuid[])
       union all
       select channel_id, posted_at from post where channel_id = any (?::uuid[])
     ) known where at is not null group by channel_id`,
    [channelIds, channelIds],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
