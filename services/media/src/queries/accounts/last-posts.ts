import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

/** When each channel last posted, as far as the hub knows: reported or seen copies. Channels without one are left out. */
export async function lastPosts(
  em: Em,
  channelIds: readonly string[],
): Promise<{ readonly channelId: string; readonly at: Date }[]> {
  const rows = await query<{ channelId: string; at: Date }[]>(
    em,
    `select channel_id as "channelId", max(greatest(claimed_at, first_seen_at, declared_at)) as at
     from repost_duty where channel_id = any (?::uuid[])
     group by channel_id having max(greatest(claimed_at, first_seen_at, declared_at)) is not null`,
    [channelIds],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
