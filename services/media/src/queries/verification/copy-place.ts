import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { Platform } from '../../rules/channel.ts';
import { accountInAddress, registeredAccount } from '../../rules/verification/account-in-address.ts';
import type { CopyPlace } from '../../rules/verification/misplaced-copy.ts';
import { parseWebAddress } from '../../rules/web-address.ts';
import type { CopyFacts } from './copy-facts.ts';

/** What tells whether an address can be that of a channel's own copy. */
export async function copyPlace(em: Em, facts: CopyFacts, url: string): Promise<CopyPlace> {
  const { platform, hosts, channelId, channelUrl, handle, releaseUrl } = facts;
  const account = registeredAccount(platform, { url: channelUrl, handle });
  return {
    ...{ platform, hosts, account, originals: releaseUrl === null ? [] : [releaseUrl] },
    isAnothers:
      (await isHostOfAnother(em, channelId, hosts, parseWebAddress(url)?.hostKey ?? '')) ||
      (account === null && (await isAccountOfAnother(em, channelId, platform, accountInAddress(platform, url)))),
  };
}

/** Whether another site has this host or had it, in use or closed. */
async function isHostOfAnother(em: Em, channelId: string, own: readonly string[], host: string): Promise<boolean> {
  if (own.includes(host)) return false;
  const [other] = await query<object[]>(
    em,
    `with of as (select ?::text as host, ?::uuid as channel_id)
     select from of where exists (
       select from channel c where c.host_key = of.host and c.id <> of.channel_id and c.platform = 'WEBSITE'
     ) or exists (select from channel_alias a where a.host_key = of.host and a.channel_id <> of.channel_id)`,
    [host, channelId],
  );
  return other !== undefined;
}

async function isAccountOfAnother(
  em: Em,
  channelId: string,
  platform: Platform,
  account: string | null,
): Promise<boolean> {
  if (account === null) return false;
  const [other] = await query<object[]>(em, accountOfAnother, [platform, account, channelId]);
  return other !== undefined;
}

/** By the index of handles, and by that of the last part of addresses. */
export const accountOfAnother = `
with of as (select ?::text as platform, ?::text as account, ?::uuid as channel_id)
select from of where exists (
  select from channel c where c.handle = of.account and c.platform = of.platform and c.id <> of.channel_id
) or exists (
  select from channel c
  where substring(c.address_key from '[^/]*$') = of.account and c.platform = of.platform and c.id <> of.channel_id
)`;
