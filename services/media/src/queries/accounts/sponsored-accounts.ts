import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { Platform } from '../../rules/channel.ts';

/** One of the accounts of a sponsor. */
export interface SponsoredAccount {
  readonly id: string;
  readonly sponsorId: string;
  readonly name: string;
  readonly platform: Platform;
}

/** The accounts of sponsors that are filed or in use. */
export async function accountsOfSponsors(em: Em, sponsorIds: readonly string[]): Promise<SponsoredAccount[]> {
  return query<SponsoredAccount[]>(
    em,
    `select id, owner_id as "sponsorId", name, platform from channel
     where owner_id = any (?::uuid[]) and platform <> 'WEBSITE' and status in ('FILED', 'ACTIVE')
     order by id`,
    [sponsorIds],
  );
}
