import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

/** An address a site had. */
export interface ChannelAlias {
  readonly channelId: string;
  readonly url: string;
  readonly leftAt: Date;
}

/** The hosts a channel has had besides its present one: a copy there is a copy of its own (H19). */
export async function aliasHostsOf(em: Em, channelId: string): Promise<string[]> {
  const rows = await query<{ host: string }[]>(
    em,
    'select distinct host_key as host from channel_alias where channel_id = ?::uuid order by host_key',
    [channelId],
  );
  return rows.map(({ host }) => host);
}

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
