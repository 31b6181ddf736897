import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

/** An address a site had. */
export interface ChannelAlias {
  readonly channelId: string;
  readonly url: string;
  readonly leftAt: Date;
}

/** The host of channel `c` and those it had before: a copy there is a copy of its own (H19). */
export const ownHostsSql = `
array(select c.host_key where c.host_key is not null
  union select a.host_key from channel_alias a where a.channel_id = c.id)`;

/** The addresses channels had, the last first. */
export async function aliasesOf(em: Em, channelIds: readonly string[]): Promise<ChannelAlias[]> {
  const rows = await query<ChannelAlias[]>(
    em,
    `select channel_id as "channelId", url, left_at as "leftAt" from channel_alias
     where channel_id = any (?::uuid[]) order by left_at desc, address_key`,
    [channelIds],
  );
  return rows.map((row) => ({ ...row, leftAt: new Date(row.leftAt) }));
}
