import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { ChannelDraft } from '../rules/channel-draft.ts';
import { knownChannels } from './import-sites.sql.ts';

/** The drafts that only list an address somebody's site is known to have, or a page of it: they say nothing new. */
export async function listedAlready(em: Em, drafts: readonly ChannelDraft[]): Promise<ReadonlySet<ChannelDraft>> {
  const listings = drafts.filter(({ onlyLists }) => onlyLists);
  if (listings.length === 0) return new Set();
  const addresses = listings.flatMap(({ addressKey, hostKey }) => [addressKey, hostKey]);
  const rows = await query<{ sourceId: string; addressKey: string | null }[]>(em, knownChannels, [
    listings.map(({ sourceId }) => sourceId),
    addresses,
    addresses,
  ]);
  const own = new Set(rows.map(({ sourceId }) => sourceId));
  const known = new Set([
    ...rows.map(({ addressKey }) => addressKey),
    ...drafts.filter(({ onlyLists }) => !onlyLists).map(({ addressKey }) => addressKey),
  ]);
  const taken = new Set<string>();
  return new Set(
    listings.filter(({ sourceId, addressKey, hostKey }) => {
      const isRepeated = taken.has(sourceId);
      taken.add(sourceId);
      return isRepeated || (!own.has(sourceId) && (known.has(addressKey) || known.has(hostKey)));
    }),
  );
}
